// How the page is built: one bundle that runs from inside the program, without a network.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Relative, so that the page does not depend on the scheme it is served from.
  base: "./",
  build: {
    // What the oldest supported WebKitGTK (2.40, Debian 12), WebView2 and WKWebView understand.
    target: ["safari16.4", "chrome110"],
    // The page is read from the disk: one larger file starts faster than many, and nothing is fetched twice.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    // A report page as an SVG and a small icon must stay files of ours: the CSP allows no foreign place.
    assetsInlineLimit: 0,
  },
  server: { fs: { allow: [".."] } },
});
