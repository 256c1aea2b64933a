/** Whether steps and hooks do nothing: what is left is the floor of a run. */
export const steps = { empty: false };
