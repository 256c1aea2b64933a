import { Option } from "commander";

/** Where the collector keeps what it knows. */
export const dataOption = (): Option =>
  new Option("--data <dir>", "where it keeps what it was given, until it is done").default(".slp/collector");
