// The program's mark, as in icons/regulars.svg.

/** The mark at `size` pixels. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" fill="#0f766e" />
      <g fill="none" stroke="#fff" strokeWidth="4.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M19 13v4M11.5 19h15M14 25h10v6h-10zM24 36l-5 3.2v6.3c0 1.6-1 2-3 1.6M11.5 42.5l15-2.5" />
        <path d="M32 22h13v17c0 3.600 1.200 5.200 4 5.200 2.200 0 3-1.400 3.400-4M38.5 13.5c0 14.5-.5 22-8 31M33.5 29.5l6 4.5" />
        <path d="M13 52.5l-2 3.5M26 53l1 3M39 53l2 3M51 52.5l3 3.5" />
      </g>
    </svg>
  );
}
