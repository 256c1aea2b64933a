/** For `npx cucumber-js`: the features against our own device, or with `-p server`, `-p connected` against the others. */
const common = {
  paths: ["features/**/*.feature"],
  require: ["steps/**/*.ts", "cli/plain-cucumber.ts"],
  requireModule: ["ts-node/register"],
  format: ["progress"],
};

const on = (side) => ({ ...common, tags: `@${side}`, worldParameters: { side } });

module.exports = { default: on("device"), server: on("server"), connected: on("connected") };
