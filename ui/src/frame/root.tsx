// What every address stands in: the frame, but for the window that prints, which shows its pages alone.
import { Outlet, useLocation } from "@tanstack/react-router";
import { type Feature, FeaturesProvider } from "./feature";
import { Frame } from "./frame";

export function Root({ features }: { features: readonly Feature[] }) {
  const { pathname } = useLocation();
  if (/^\/print(-job)?\//.test(pathname)) return <Outlet />;
  return (
    <FeaturesProvider features={features}>
      <Frame />
    </FeaturesProvider>
  );
}
