/** The way that a request takes to an adapter and its answer takes back, whatever lies between. */
export type Carrier = {
  exchange(request: object): Promise<unknown>;
  close(): Promise<void>;
};
