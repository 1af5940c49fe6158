import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fold } from "../kernel/text.ts";
import type { Actor } from "./actor.ts";
import { decideAttempt } from "./attempts.ts";
import { decidePassword } from "./password.ts";
import { RIGHTS, may, placesFor, roleMay } from "./rights.ts";
import { ROLES, type Role } from "./roles.ts";
import { DERIVED_ROLES, decideGrant, decideRenew, decideRevoke, grantableBy } from "./rules.ts";
import { decideUsername, freeUsername, usernameBase } from "./username.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const NOW = "2026-11-03T01:00:00.000Z";
const actorWith = (...grants: [Role, string][]): Actor => ({
  accountId: "00000000-0000-7000-8000-000000000001",
  sessionId: "00000000-0000-7000-8000-000000000002",
  memberId: null,
  name: "Người Hỏi",
  language: "vi",
  grants: grants.map(([role, path]) => ({ role, path, organisationId: "x" })),
});
const anyRole = fc.constantFrom(...ROLES);
const anyPath = fc
  .array(fc.constantFrom("1", "2", "1a"), { maxLength: 4 })
  .map((parts) => `/${parts.map((each) => `${each}/`).join("")}`);
const codeOf = (result: ReturnType<typeof decidePassword>) =>
  result.ok ? "ok" : result.refusal.code;

describe("rights", () => {
  it("reach an organisation and everything below it, and nothing beside or above", () => {
    const actor = actorWith(["auditor", "/1/2/"]);
    const reached = ["/1/2/", "/1/2/3/", "/1/2/3/4/"];
    const apart = ["/", "/1/", "/1/20/", "/1/3/", "/2/"];
    assert.deepEqual(
      reached.map((path) => may(actor, "meetings.view", path)),
      [true, true, true],
    );
    assert.deepEqual(
      apart.map((path) => may(actor, "meetings.view", path)),
      [false, false, false, false, false],
    );
  });

  it("are held exactly within the places that are listed for them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRole, anyPath), { maxLength: 5 }),
        fc.constantFrom(...Object.keys(RIGHTS)),
        anyPath,
        (grants, act, path) => {
          const actor = actorWith(...grants);
          const within = placesFor(actor, act).some((place) => path.startsWith(place));
          assert.equal(may(actor, act, path), within);
        },
      ),
    );
  });

  it("are closed for an act that nobody has declared, also for names that every object has", () => {
    for (const act of ["meetings.destroy", "constructor", "toString", "__proto__"]) {
      assert.deepEqual(
        ROLES.filter((role) => roleMay(role, act)),
        [],
      );
    }
  });

  it("of the administrator reach no meeting, no minutes and no personal file", () => {
    const personal = [
      "members.list",
      "members.viewFile",
      "meetings.view",
      "minutes.view",
      "voting.vote",
    ];
    assert.deepEqual(
      personal.filter((act) => roleMay("sysAdmin", act)),
      [],
    );
  });
});

describe("giving roles", () => {
  const account = { id: "00000000-0000-7000-8000-000000000009", memberId: null };
  const state = {
    path: "/1/2/",
    account,
    belongsHere: true,
    holdsAlready: false,
    officeThere: false,
  };

  it("never makes anybody more powerful than the one who gives, but for the administrator's duty", () => {
    fc.assert(
      fc.property(anyRole, anyRole, anyPath, anyPath, (by, role, from, path) => {
        const decided = decideGrant(
          actorWith([by, from]),
          { ...state, path },
          { role, until: null },
          NOW,
        );
        if (!decided.ok) return;
        assert.ok(path.startsWith(from));
        assert.ok(!DERIVED_ROLES.includes(role));
        assert.ok(by === "sysAdmin" || role !== "sysAdmin");
        assert.ok(by !== "secretary" || role === "clerk");
      }),
    );
  });

  it("is possible for the secretary, for the clerk of the own cell only", () => {
    const secretary = actorWith(["secretary", "/1/2/"]);
    assert.deepEqual(grantableBy(secretary, "/1/2/", false), ["clerk"]);
    assert.deepEqual(grantableBy(secretary, "/1/3/", false), []);
    assert.equal(decideGrant(secretary, state, { role: "clerk", until: null }, NOW).ok, true);
    const stranger = decideGrant(
      secretary,
      { ...state, belongsHere: false },
      { role: "clerk", until: null },
      NOW,
    );
    assert.equal(codeOf(stranger), "access.clerk_not_of_cell");
  });

  it("is never possible to oneself", () => {
    const actor = actorWith(["sysAdmin", "/"]);
    const own = { ...state, account: { id: actor.accountId, memberId: null } };
    for (const role of ROLES)
      assert.equal(decideGrant(actor, own, { role, until: null }, NOW).ok, false);
  });

  it("can be undone by whoever may do it, once, but never for the last administrator", () => {
    const actor = actorWith(["sysAdmin", "/"]);
    const grant = { role: "sysAdmin" as Role, until: null };
    assert.equal(
      decideRevoke(actor, { path: "/", grant, administratorsLeft: 1, officeThere: false }, NOW).ok,
      true,
    );
    assert.equal(
      codeOf(
        decideRevoke(actor, { path: "/", grant, administratorsLeft: 0, officeThere: false }, NOW),
      ),
      "access.last_administrator",
    );
    const ended = { role: "auditor" as Role, until: NOW };
    assert.equal(
      codeOf(
        decideRevoke(
          actor,
          { path: "/", grant: ended, administratorsLeft: 1, officeThere: false },
          NOW,
        ),
      ),
      "access.grant_ended",
    );
  });

  it("cannot be got round by a new link for an account that holds more", () => {
    const office = actorWith(["committeeOffice", "/1/"]);
    assert.equal(
      decideRenew(office, [
        { role: "member", path: "/1/2/" },
        { role: "secretary", path: "/1/2/" },
      ]).ok,
      true,
    );
    assert.equal(
      decideRenew(office, [
        { role: "member", path: "/1/2/" },
        { role: "secretary", path: "/3/" },
      ]).ok,
      false,
    );
    assert.equal(decideRenew(office, [{ role: "sysAdmin", path: "/1/2/" }]).ok, false);
    assert.equal(
      decideRenew(actorWith(["secretary", "/1/"]), [{ role: "member", path: "/1/2/" }]).ok,
      false,
    );
  });
});

describe("passwords", () => {
  it("are refused when short, common, repeated, or one's own name", () => {
    const names = ["Nguyễn Văn An", "annv"];
    const refused: [string, string][] = [
      ["chín ký t", "access.password_too_short"],
      ["1234567890", "access.password_too_common"],
      ["9876543210", "access.password_too_common"],
      ["aaaaaaaaaaaa", "access.password_too_common"],
      ["123123123123", "access.password_too_common"],
      ["qwertyuiop", "access.password_too_common"],
      ["Password123!", "access.password_too_common"],
      ["MậtKhẩu2026", "access.password_too_common"],
      ["vietnam@2026", "access.password_too_common"],
      ["passwordpassword", "access.password_too_common"],
      ["nguyenvanan1980", "access.password_like_name"],
      ["Nguyễn Văn An!", "access.password_like_name"],
    ];
    for (const [password, code] of refused)
      assert.equal(codeOf(decidePassword(password, names)), code, password);
  });

  it("may be any other sentence, with or without marks and signs", () => {
    for (const password of [
      "Mùa xuân ở xã nhà",
      "con duong phia truoc",
      "8 giờ tối thứ sáu",
      "كلمة سر طويلة",
    ]) {
      assert.equal(codeOf(decidePassword(password, ["Nguyễn Văn An"])), "ok", password);
    }
  });

  it("are counted in characters as a person counts, not in bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 9 }), (text) => {
        const normal = Array.from(text.normalize("NFKC"));
        if (normal.length < 10)
          assert.equal(codeOf(decidePassword(text, [])), "access.password_too_short");
      }),
    );
  });
});

describe("user names", () => {
  it("are the given name and the initials of the rest", () => {
    assert.equal(usernameBase("Nguyễn Văn An"), "annv");
    assert.equal(usernameBase("Đỗ Thị Ánh"), "anhdt");
    assert.equal(usernameBase("H'Hen Niê"), "nieh");
    assert.equal(usernameBase("李"), "dangvien");
    assert.equal(usernameBase("Y Ơ"), "oydangvien");
  });

  it("are always free and always valid, whatever the name", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.nat({ max: 3 }),
        (name, used) => {
          const base = usernameBase(name);
          const taken = new Set([base, `${base}2`, `${base}3`].slice(0, used));
          const username = freeUsername(name, (each) => taken.has(each));
          assert.equal(taken.has(username), false);
          assert.deepEqual(decideUsername(username), { ok: true, value: username });
          assert.equal(fold(username), username);
        },
      ),
    );
  });
});

describe("attempts", () => {
  it("of strangers never use up those of an address that the person has used", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 4 }), (username, address, pair) => {
        assert.equal(decideAttempt({ pair, username, address, addressKnown: true }).ok, true);
      }),
    );
  });

  it("end for everybody who has failed five times from one place", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 5 }),
        fc.boolean(),
        (username, address, pair, addressKnown) => {
          assert.equal(decideAttempt({ pair, username, address, addressKnown }).ok, false);
        },
      ),
    );
  });
});

describe("words of access", () => {
  it("exist in every language, none of them empty or left in another", () => {
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) {
      for (const list of [vi, en, ar]) assert.ok(list[key].trim().length > 1, key);
      assert.match(ar[key], /\p{Script=Arabic}/u, key);
      assert.notEqual(en[key], vi[key], key);
    }
  });
});
