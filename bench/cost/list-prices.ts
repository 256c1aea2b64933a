/** What AWS asks for in US dollars, without free tiers and discounts; noted on that date: whoever changes one looks at all of them. */
export const listPrices = {
  region: "us-east-1",
  date: "2026-11-24",
  perMillion: {
    /** HTTP API of API Gateway, the first 300 million a month. */
    httpRequest: 1,
    invocation: 0.2,
    /** Standard queue, of up to 64 KB. */
    sqsRequest: 0.4,
    /** DynamoDB on demand. */
    writeUnit: 0.625,
    readUnit: 0.125,
  },
  /** Lambda on arm64, the first 7.5 billion a month. */
  gigabyteSecond: 0.000_013_333_4,
  /** A month. */
  kmsKey: 1,
} as const;
