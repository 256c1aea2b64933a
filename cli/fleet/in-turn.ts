/** Lets callers in one after another: what one does is over before the next begins. */
export function inTurn<Given, Result>(work: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (given) => {
    const mine = before.then(() => work(given));
    before = mine.catch(() => undefined);
    return mine;
  };
}
