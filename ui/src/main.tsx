// Starts the page.
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BookGate } from "./app/gate";
import { makeQueryClient, NoticeProvider } from "./bridge";

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <NoticeProvider>
          <BookGate />
        </NoticeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
