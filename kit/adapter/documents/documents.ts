export * from "./acknowledgements";
export { DocumentFault } from "./document-fault";
export { asDocument, textOf } from "./envelope";
export { type ChainVerdict, type Issuer, makeIssuer, testIssuer } from "./issuer";
export { type KeyPair, keyId, keyPairFrom, sha256 } from "./keys";
export * from "./policies";
export { type Receipt, receiptFor } from "./receipt";
export * from "./reports";
export * from "./spoil";
