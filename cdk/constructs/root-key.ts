import { RemovalPolicy } from "aws-cdk-lib";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

/** The Ed25519 key that certifies the keys acknowledgements are signed with; devices know its public half (TRU-5). */
export const rootKey = (scope: Construct, id: string, { production }: { readonly production: boolean }): Key =>
  new Key(scope, id, {
    description:
      "Certifies the short-lived keys that sign acknowledgements. Devices trust it: losing it means trusting anew.",
    keySpec: KeySpec.ECC_NIST_EDWARDS25519,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
