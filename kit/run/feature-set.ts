import { extname, resolve } from "node:path";

/** Features and the steps that carry them out, as patterns below a root. */
export type FeatureSet = {
  readonly root: string;
  readonly features: readonly string[];
  readonly steps: readonly string[];
};

/** The features and steps that the kit ships. */
export const ownFeatures: FeatureSet = {
  root: resolve(__dirname, "../.."),
  features: ["features/**/*.feature"],
  steps: [`steps/**/*${extname(__filename)}`],
};
