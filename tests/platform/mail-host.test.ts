import { expect, test } from "vitest";
import { MailFailure } from "#app/platform/mail-failure.server";
import { findMailAddresses, isPublicAddress, readMailHost } from "#app/platform/mail-host.server";

test("readMailHost reads names and plain numbers in one form each", () => {
  const read: [string, string][] = [
    [" Mail.Example.COM ", "mail.example.com"],
    ["mail.example.com.", "mail.example.com"],
    ["localhost.", "localhost"],
    ["mail.exämple.de", "mail.xn--exmple-cua.de"],
    ["smtp_out.example.com", "smtp_out.example.com"],
    ["93.184.216.34", "93.184.216.34"],
    ["[::1]", "::1"],
    ["2001:DB8:0:0::1", "2001:db8::1"],
    ["::ffff:7f00:1", "::ffff:7f00:1"],
  ];
  for (const [typed, host] of read) expect([typed, readMailHost(typed)]).toEqual([typed, host]);
});

test("readMailHost takes nothing that programs read in different ways", () => {
  const odd = [
    "0x7f.1",
    "0x7f000001",
    "2130706433",
    "017700000001",
    "0177.0.0.1",
    "127.1",
    "１２７.0.0.1",
    "127。0。0。1",
    "1.2.3.4.",
    "mail.0x1",
    "fe80::1%eth0",
    "[fe80::1%25eth0]",
    "user@mail.example",
    "mail.example:25",
    "mail.example/x",
    "mail.example?x",
    "mail.example#x",
    "smtp://mail.example",
    "mail..example",
    "-mail.example",
    "mail example",
    "mail.example\r\nHELO",
    "",
    ".",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(130)}example`,
  ];
  for (const typed of odd) expect([typed, readMailHost(typed)]).toEqual([typed, null]);
});

test("isPublicAddress knows what belongs to a machine, a network, a cloud or nobody", () => {
  const inside = [
    ["0.0.0.0", "0.1.2.3", "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255"],
    ["192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.127.255.255", "192.0.0.8"],
    ["192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "198.19.255.255", "192.88.99.1"],
    ["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
    ["::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:93.184.216.34"],
    ["64:ff9b::7f00:1", "64:ff9b::5db8:d822", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1"],
    ["fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1", "100::1", "5f00::1", "4000::1"],
  ].flat();
  for (const address of inside) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  for (const address of ["93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
  for (const text of ["", "localhost", "300.1.1.1"])
    expect([text, isPublicAddress(text)]).toEqual([text, false]);
});

async function stepOf(looking: Promise<unknown>): Promise<string> {
  const error = await looking.catch((reason: unknown) => reason);
  return error instanceof MailFailure ? error.step : `no failure: ${String(error)}`;
}

test("findMailAddresses refuses a name with one address inside among many outside, unless it is allowed", async () => {
  const resolve = async () => ["93.184.216.34", "2606:2800:220:1::1", "::ffff:192.168.0.1"];
  expect(await stepOf(findMailAddresses("mail.example", { allowPrivate: false, resolve }))).toBe("private");
  expect(await findMailAddresses("mail.example", { allowPrivate: true, resolve })).toHaveLength(3);
  const outside = async () => ["93.184.216.34", "2606:2800:220:1::1"];
  expect(await findMailAddresses("mail.example", { allowPrivate: false, resolve: outside })).toHaveLength(2);
});

test("findMailAddresses looks at numbers that were typed as such, too", async () => {
  for (const host of ["127.0.0.1", "::1", "169.254.169.254", "::ffff:10.0.0.1"])
    expect([host, await stepOf(findMailAddresses(host, { allowPrivate: false }))]).toEqual([host, "private"]);
  expect(await findMailAddresses("127.0.0.1", { allowPrivate: true })).toEqual(["127.0.0.1"]);
});

test("findMailAddresses tells a name that nobody has from name servers that do not answer", async () => {
  const nobody = async () => [];
  const away = () => Promise.reject(new Error("queryA ETIMEOUT"));
  expect(await stepOf(findMailAddresses("x.example", { allowPrivate: false, resolve: nobody }))).toBe("name");
  expect(await stepOf(findMailAddresses("x.example", { allowPrivate: false, resolve: away }))).toBe(
    "resolver",
  );
});
