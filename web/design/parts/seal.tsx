/** The product's sign: two squares, one turned, as on old tiles. */
export function Seal() {
  return (
    <svg className="seal" viewBox="0 0 64 64" width="30" height="30" aria-hidden="true">
      <rect x="3" y="3" width="58" height="58" rx="14" fill="currentColor" />
      <g fill="none" stroke="var(--sheet)" strokeWidth="4.5" strokeLinejoin="round">
        <rect x="18" y="18" width="28" height="28" rx="2" />
        <rect x="18" y="18" width="28" height="28" rx="2" transform="rotate(45 32 32)" />
      </g>
      <circle cx="32" cy="32" r="5.5" fill="var(--sheet)" />
    </svg>
  );
}
