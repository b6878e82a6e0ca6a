/** A score as a bar, with a mark where it was expected to be by now; `told` says both in words. */
export function Bar(props: { score: number | null; expected: number | null; told: string }) {
  const width = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span class="bar" role="img" aria-label={props.told}>
      <span style={{ width: width(props.score ?? 0) }} />
      {props.expected !== null && <i style={{ left: width(props.expected) }} />}
    </span>
  );
}
