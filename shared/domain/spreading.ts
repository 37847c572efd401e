/** Many things for several hands. */

export interface Hand {
  to: string;
  /** What is in it already. */
  carries: number;
}

/** Each goes to whoever carries least by then, so that in the end all carry as alike as may be; equals in the order named. */
export const spread = <Thing>(things: readonly Thing[], hands: readonly Hand[]): { thing: Thing; to: string }[] => {
  const carried = hands.map((hand) => ({ ...hand }));
  return things.flatMap((thing) => {
    const [first, ...others] = carried;
    if (first === undefined) return [];
    const least = others.reduce((one, other) => (other.carries < one.carries ? other : one), first);
    least.carries += 1;
    return [{ thing, to: least.to }];
  });
};
