import { createHash } from "node:crypto";
import type { SigningKey } from "../../core/document/cryptography";
import type { Release } from "../../core/release/release";
import { parseInstant } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import type { DeviceRules } from "../../emulator/device/device-rules";
import { Router } from "../../emulator/device/router";
import { boxToBoxPair, inboxPair } from "../../emulator/ha/build-pair";
import type { Installation } from "../../emulator/ha/installation";
import { SingleRouter } from "../../emulator/ha/single-router";
import type { deviceOps } from "../adapter/messages/device";
import type { ReadRequest } from "../adapter/messages/envelope";
import { issuerKeyOf } from "./device-wire";

type Reset = ReadRequest<typeof deviceOps, "reset">;

const keys = new Map<string, SigningKey>();

function keyOf(seed: string): SigningKey {
  const key = keys.get(seed) ?? signingKeyFromSeed(createHash("sha256").update(seed).digest());
  keys.set(seed, key);
  return key;
}

/** What a reset asks for: a router alone or a pair, from the factory. */
export function installationOf(request: Reset, release: Release, rules: DeviceRules): Installation {
  const { at, device, redundancy, platformLicences = [], reservation: reserved } = request;
  const seedOf = ({ pid, serial }: Reset["device"]) => [request.seed ?? "", pid, serial].join("/");
  const { hostname, ...sudi } = device;
  const seed = seedOf(device);
  const issuerKeys = request.issuerKeys?.map(issuerKeyOf);
  const setup = { at: parseInstant(at), seed, release, sudi, hostname, platformLicences, issuerKeys, reserved };
  const means = { key: keyOf(seed), cryptography: ed25519, rules };
  switch (redundancy?.mode) {
    case undefined:
      return new SingleRouter(new Router(setup, means));
    case "inbox":
      return inboxPair(setup, means);
    case "box-to-box": {
      const { hostname, ...sudi } = redundancy.peer;
      const seed = seedOf(redundancy.peer);
      return boxToBoxPair(setup, { sudi, hostname, seed, key: keyOf(seed) }, means);
    }
  }
}
