/** A message of a queue, which may come more than once; the id is that of this delivery. */
export interface Delivery<Message> {
  readonly id: string;
  readonly message: Message;
}

/** A delivery that has to come again, and why. */
export interface FailedDelivery {
  readonly id: string;
  readonly cause: unknown;
}

/** What came of the deliveries of a batch, each by itself. */
export interface Attempts<Result> {
  readonly done: readonly { readonly id: string; readonly result: Result }[];
  readonly failed: readonly FailedDelivery[];
}

/** Works on all deliveries side by side; one that throws fails alone. */
export async function attemptEach<Message, Result>(
  deliveries: readonly Delivery<Message>[],
  work: (message: Message) => Promise<Result>,
): Promise<Attempts<Result>> {
  const done: { readonly id: string; readonly result: Result }[] = [];
  const failed: FailedDelivery[] = [];
  const settled = deliveries.map(({ id, message }) =>
    work(message).then(
      (result) => done.push({ id, result }),
      (cause: unknown) => failed.push({ id, cause }),
    ),
  );
  await Promise.all(settled);
  return { done, failed };
}
