import "./chain.css";

/** Through whose hands a case goes, the first first. The arrows are for the eye; the order of the list says the same. */
export function Chain({ label, stations }: { label: string; stations: readonly string[] }) {
  return (
    <ol className="chain" aria-label={label}>
      {stations.map((station) => (
        <li key={station}>
          <span>{station}</span>
        </li>
      ))}
    </ol>
  );
}
