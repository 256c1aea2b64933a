import { RemovalPolicy } from "aws-cdk-lib";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

interface KeysOfStage {
  readonly production: boolean;
  readonly rootKeys: number;
}

/** The root keys of a stage by generation; the first one has the bare id. */
export const rootKeys = (scope: Construct, id: string, { production, rootKeys: count }: KeysOfStage): readonly Key[] =>
  Array.from({ length: count }, (_, index) => rootKey(scope, index === 0 ? id : `${id}${index + 1}`, production));

/** The Ed25519 key that certifies the keys acknowledgements are signed with; devices know its public half (TRU-5). */
const rootKey = (scope: Construct, id: string, production: boolean): Key =>
  new Key(scope, id, {
    description:
      "Certifies the short-lived keys that sign acknowledgements. Devices trust it: losing it means trusting anew.",
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
