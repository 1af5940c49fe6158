import assert from "node:assert/strict";
import { it } from "node:test";
import { browserAt } from "./push-service.ts";

it("the browser of the tests reads the example of RFC 8291, appendix A, and nothing that was changed", () => {
  const browser = browserAt("https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV", {
    privateKey: "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
    auth: "BTBZMqHH6r4Tts7J_aSIgg",
  });
  assert.equal(
    browser.keys.p256dh,
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  );
  const message = Buffer.from(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml" +
      "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT" +
      "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    "base64url",
  );
  assert.equal(browser.read(message), "When I grow up, I want to be a watermelon");
  message.writeUInt8(message.readUInt8(100) ^ 1, 100);
  assert.throws(() => browser.read(message));
});
