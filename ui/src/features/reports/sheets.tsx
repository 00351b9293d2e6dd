// Report pages as pictures. A page is shown as an image, in which nothing can run, whatever a customer is called.
import { useEffect, useState } from "react";

/** Addresses of the pages as images, as long as they are shown. */
export function usePageImages(pages: readonly string[] | undefined): readonly string[] {
  const [images, set] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = (pages ?? []).map((svg) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" })));
    set(made);
    return () => {
      for (const image of made) URL.revokeObjectURL(image);
    };
  }, [pages]);
  return images;
}
