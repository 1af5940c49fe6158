/** The product's mark; decoration beside its name. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="12" fill="#8f1518" />
      <path
        d="M14 19a3 3 0 0 1 3-3h26a7 7 0 0 1 7 7v22a3 3 0 0 1-3 3H21a7 7 0 0 1-7-7z"
        fill="none"
        stroke="#e3b95a"
        strokeWidth="3.5"
      />
      <path
        d="M22 33l7 7 14-15"
        fill="none"
        stroke="#fff"
        strokeWidth="4.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
