import type { Ok } from "../messages/envelope";
import type { DeviceCapability, deviceOps } from "../messages/messages";
import type { StatedDevice } from "./device-text";
import { Undecided } from "./outcome";
import { playsRelease, releaseThatStops, releaseToPlay } from "./release-range";

type Hello = Ok<typeof deviceOps, "hello">;
/** The release of the guide's samples: where a scenario names none, it speaks of this one. */
const releaseOfTheGuide = "17.6.1a";
/** … or of another one with Smart Licensing using Policy. */
const firstPolicyRelease = "17.3.2";

/** What a device under test says that it can do. */
export class Declaration {
  constructor(private readonly hello: Hello) {}

  has(capability: DeviceCapability): boolean {
    return this.hello.capabilities.includes(capability);
  }

  /** Ends the scenario as inapplicable unless the device declares the capability. */
  needs(capability: DeviceCapability): void {
    if (!this.has(capability)) throw new Undecided("inapplicable", `the device does not declare "${capability}"`);
  }

  /** Ends the scenario as inapplicable unless the device plays the release. */
  needsRelease(release: string): void {
    if (playsRelease(this.hello.releases, release)) return;
    throw new Undecided("inapplicable", `the device does not declare release ${release}`);
  }

  /** Ends the scenario as untested unless the device's time can be moved. */
  needsVirtualTime(): void {
    if (this.hello.clock === "wall") throw new Undecided("untested", "needs virtual time");
  }

  /** The release of a scenario that names one, or leaves some choice; ends the scenario as inapplicable when none is declared. */
  releaseFor({ release, orLater, stops }: Pick<StatedDevice, "release" | "orLater" | "stops">): string {
    if (stops) return this.declared(releaseThatStops(this.hello.releases), "a release that stops");
    if (release !== undefined && !orLater) return release;
    const earliest = release ?? firstPolicyRelease;
    return this.declared(
      releaseToPlay(this.hello.releases, earliest, releaseOfTheGuide),
      `${earliest} or a later release`,
    );
  }

  private declared(release: string | undefined, wanted: string): string {
    if (release !== undefined) return release;
    throw new Undecided("inapplicable", `the device does not declare ${wanted}`);
  }
}
