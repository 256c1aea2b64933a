declare const unit: unique symbol;

/** A length of time in whole seconds, never negative. */
export type Duration = number & { readonly [unit]: "duration" };

function isDuration(value: number): value is Duration {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A duration of `count` seconds; throws a RangeError unless it is a whole number that is not negative. */
export function seconds(count: number): Duration {
  if (!isDuration(count)) throw new RangeError(`${count} is not a duration: whole seconds from 0 on are`);
  return count;
}

export const minutes = (count: number): Duration => seconds(count * 60);
export const hours = (count: number): Duration => seconds(count * 3_600);
export const days = (count: number): Duration => seconds(count * 86_400);
