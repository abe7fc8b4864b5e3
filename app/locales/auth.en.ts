/** Signing in, members, the organization, its log: everything around the survey itself. */
export const authEn = {
  navigation: {
    home: "Home",
    surveys: "Surveys",
    people: "People",
    members: "Members",
    audit: "Audit log",
    outbox: "Outbox",
    organization: "Organization",
  },
};
