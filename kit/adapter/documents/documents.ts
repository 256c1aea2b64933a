export * from "./acknowledgements";
export { DocumentFault } from "./document-fault";
export { asDocument, textOf, together } from "./envelope";
export { type ChainVerdict, type Issuer, makeIssuer } from "./issuer";
export { type KeyPair, keyId, keyPairFrom, sha256 } from "./keys";
export * from "./policies";
export { receiptFor } from "./receipt";
export * from "./reports";
export * from "./spoil";
