import { describe, expect, it } from "vitest";
import { routerWithInterface } from "./interface";

const list = "/smartlic-service/list";

describe("whoever asks", () => {
  it("says name and password with every request", async () => {
    const { call, app } = await routerWithInterface();
    expect((await call("GET", list)).status).toBe(200);
    const environment = { incoming: { socket: { remoteAddress: "192.0.2.9" } } };
    expect((await app.request(list, {}, environment as never)).status).toBe(401);
    const wrong = await call("GET", list, { login: "admin:wrong" });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get("www-authenticate")).toContain("Basic");
  });

  it("waits a minute after five failures, even with the right password, and others do not", async () => {
    const clock = { now: 0 };
    const { call } = await routerWithInterface(clock);
    for (let failure = 0; failure < 5; failure++) {
      expect((await call("GET", list, { login: "admin:guess" })).status).toBe(401);
      clock.now += 1_000;
    }
    const locked = await call("GET", list);
    expect(locked.status).toBe(429);
    expect(locked.headers.get("retry-after")).toBe("55");
    expect((await call("GET", list, { from: "192.0.2.2" })).status).toBe(200);
    clock.now = 59_999;
    expect((await call("GET", list)).status).toBe(429);
    clock.now = 60_000;
    expect((await call("GET", list)).status).toBe(200);
  });

  it("is not let in with a part of the password, or more than it", async () => {
    const { call } = await routerWithInterface();
    expect((await call("GET", list, { login: "admin:s3cretX" })).status).toBe(401);
    expect((await call("GET", list, { login: "admin:s3cre" })).status).toBe(401);
    expect((await call("GET", list, { login: "admin" })).status).toBe(401);
  });
});
