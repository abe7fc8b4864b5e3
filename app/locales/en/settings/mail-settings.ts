import { number } from "../grammar";

/** The mail server that an owner sets up for an organization. */
export const mailSettings = {
  title: "Mail server",
  lead: "Over which the mails of this organization go: invitations, reminders, cancellations, and what members need to join and to sign in.",
  fromOrganization: "Set up the mail server",
  byServer: {
    title: "Set by whoever runs this server",
    said: (sender: string) =>
      `SMTP_URL is set, so the mails of all organizations go over that mail server, as ${sender}. Nothing can be set here while it is.`,
    unused: "What was set here before is kept and used again once SMTP_URL is gone.",
  },
  inForce: {
    title: "In force",
    server: "Mail server",
    sender: "Sender",
    user: "Signs in as",
    nobody: "without signing in",
    since: "Since",
    sinceBy: (date: string, name: string) => `${date}, by ${name}`,
    security: { tls: "TLS", starttls: "STARTTLS" },
    address: (host: string, port: number, security: string) => `${host}, port ${port}, ${security}`,
    none: "No mail server is set up. Mails stay in the outbox on this server, and waves that are launched now are trials.",
    trouble: (code: string) =>
      `It takes no mail at present (${code}). Mails wait, and it is asked again several times a minute.`,
    remove: "Remove it",
    removeHint:
      "Mails of waves that were launched with it wait then, until there is a mail server again. They never go to the outbox.",
    removed: "The mail server is removed. Mails of waves that are no trials wait.",
    nothing: "There was no mail server to remove.",
  },
  form: {
    title: "Set it up",
    change: "Change it",
    lead: "The button sends a mail to you with what stands here. Only when the mail server has taken it does it count; until then everything stays as it is.",
    pending:
      "What you typed last was not taken by a mail server yet, so it is not in force. Nothing of it is lost but the password, which is never shown: leave it empty to use the one you typed, for the same host and user.",
    host: "Host",
    hostHint: "A name such as smtp.company.example",
    port: "Port",
    portHint: "Mostly 587 for STARTTLS, 465 for TLS",
    security: "Encryption",
    securities: { starttls: "STARTTLS (mostly port 587)", tls: "TLS from the first byte (mostly port 465)" },
    user: "User",
    userHint: "Empty where the mail server asks nobody to sign in",
    password: "Password",
    passwordHint: "Stored encrypted, under a key that is not in the database. It is never shown again.",
    passwordKept: "Empty: the one there is, for the same host and user.",
    sender: "Sender",
    senderHint: "Name <address>, for example: Acme survey <survey@company.example>",
    submit: (email: string) => `Send a test mail to ${email}`,
    busy: "Talking to the mail server…",
    done: (email: string) =>
      `The mail server has taken the test mail, and from now on carries the mails of this organization. Look whether it arrived at ${email}, and whether as spam: that only you can see.`,
  },
  problems: {
    host: "This is no name of a host. Write it without smtp://, port or path, for example: smtp.company.example",
    port: "A port is a number from 1 to 65535.",
    portClosed: (ports: string) =>
      `Mail is handed over at port ${ports}. Take the one that your provider names.`,
    userLong: "This is longer than any user name.",
    passwordLong: "This is longer than any password.",
    sender:
      "This is not one sender. Write a name and one plain mail address, for example: Acme survey <survey@company.example>. A name with a comma goes into quotes.",
    passwordMissing:
      "Type the password. The one that was typed before is used for the same host and the same user only.",
    tooMany: (minutes: number) =>
      `Too many attempts. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
    answer: (sentence: string, said: string) => `${sentence} The mail server said: ${said}`,
    steps: {
      name: "There is no host of this name. Look for a typing error; a name that only your own network knows cannot be reached from here.",
      private:
        "This host leads to an address that is not on the open internet, so it is not connected to. Take the mail server's public name, or ask whoever runs this server to allow hosts of its own network (SMTP_PRIVATE_HOSTS).",
      resolver: "The name could not be looked up just now. Try again in a minute.",
      connection:
        "Nobody answers at this host and port. Compare both with what your provider names; a firewall may be in between.",
      silence:
        "The mail server took too long to answer. Mostly the port does not go with the encryption: STARTTLS with 587, TLS with 465. Or a firewall is in between.",
      certificate:
        "The mail server showed a certificate that nobody vouches for, or one of another name. Use the name that stands in its certificate; nothing was sent.",
      tls: "No encrypted connection came about. Mostly the port does not go with the encryption: STARTTLS with 587, TLS with 465.",
      no_encryption:
        "The mail server offers no encryption (STARTTLS), and the password would go in clear, so it was not sent. Choose TLS with port 465, or another server.",
      greeting:
        "The mail server sent this server away before it said anything. Its operator may have to allow it.",
      sign_in:
        "The mail server does not take this user and password. Many providers want a password made for programs (“app password”), or that SMTP is switched on for the account.",
      sender:
        "The mail server does not take this sender. Use an address that the account may send as, or have it allowed there.",
      recipient:
        "The mail server takes no mail to your address. Mostly it does not relay for this server: sign in with a user, or have this server allowed there.",
      message: "The mail server refused the mail itself.",
    },
  },
  doctor: {
    set: (count: number) =>
      `SMTP_URL is not set, and ${count === 1 ? "one organization has a mail server of its own" : `${number(count)} organizations have mail servers of their own`}. Waves of organizations without one are trials.`,
    unused: (count: number) =>
      `${count === 1 ? "One organization has a mail server of its own" : `${number(count)} organizations have mail servers of their own`}, not used while SMTP_URL is set: it carries the mails of all.`,
    locked: (organization: string, host: string) =>
      `The password of ${organization} for ${host} was sealed under another secret: its mails wait. Bring the old PARALLAX_SECRET back, or have an owner type the password again under Organization, Mail server.`,
    trouble: (organization: string, host: string, reason: string) =>
      `${host}, the mail server of ${organization}, takes no mail: ${reason}`,
  },
  test: {
    subject: (organization: string) => `Test mail of ${organization}`,
    summary: "The mail server of your organization works.",
    greeting: (name: string) => `Hello ${name},`,
    body: (organization: string) =>
      `this mail went over the mail server that you set up for ${organization} on Parallax. From now on it carries invitations, reminders and what members need to sign in.`,
    foot: "You pressed “Send a test mail” on the page about the mail server. Nobody else gets this mail.",
  },
  sheet: {
    title: "For your IT",
    lead: "What a mail gateway has to know, so that invitations arrive and their links work. Print this page or copy the list.",
    sender: "Sender of all mails",
    server: "Sent over",
    domain: "SPF and DKIM",
    domainSaid: (domain: string) =>
      `Mails come from ${domain}: its SPF record has to name the mail server, which should sign with DKIM for ${domain}. A DMARC policy then has nothing to object to.`,
    links: "Links in the mails",
    linksSaid: (baseUrl: string) =>
      `They all lead to ${baseUrl}. An invitation's link is ${baseUrl}/i/, an id, # and a key of some 50 characters that must stay as it is: exempt this address from the rewriting of links.`,
    marks: "How to know them",
    marksSaid:
      "Auto-Submitted: auto-generated. Plain text and HTML, nothing fetched from elsewhere, no tracking. A logo, where there is one, is part of the mail: one PNG of at most 24 kB, and no other attachment. Each person gets a link of their own: one mail must not be delivered to two.",
    volume: "How many at a time",
    volumeSaid: (perHour: number) => `At most ${number(perHour)} an hour, over up to six connections.`,
  },
  elsewhere:
    "This address has an account that was opened over another organization's own mail server, so whoever runs that could open it, too. It cannot join a second organization. Ask to be invited at another address, or ask whoever runs this server to let the account begin anew.",
};
