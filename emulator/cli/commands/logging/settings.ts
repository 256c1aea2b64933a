import type { LoggingSettings } from "../../../device/log/logging-settings";
import { configured, type Effect, type Scene } from "../../command";

/** Changes a part of where the log goes. */
export const withLogging = (scene: Scene, change: Partial<LoggingSettings>): Effect =>
  configured(scene, { logging: { ...scene.machine.router.state.logging, ...change } });
