/** What to do on a stage that was just deployed, until the first report of a device is acknowledged. */
export const nextSteps = (stage: string, url: string): string => `
the licence server of stage ${stage} is at ${url}

What to do next; docs/operations.md has the rest:
  export SLP_SERVER=${url} SLP_ACCOUNT=example.com
  npx slp account create example.com Voice --admin Ann --aws    a first account; prints its id, and Ann's client id and secret
  export SLP_CLIENT_ID=… SLP_CLIENT_SECRET=…
  npx slp token create --virtual-account Voice                  a token for routers: license smart trust idtoken TOKEN all
  npx slp dlq list --stage ${stage}                             what failed for good`;
