import type { RespondentWords } from "../words";

/** Mails to the people who are asked, in French. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "fr", dir: "ltr" },
  greeting: (name) => (name === "" ? "Bonjour," : `Bonjour ${name},`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `Comment les équipes ${sales} et ${marketing} travaillent-elles ensemble chez ${organization} ?`,
    opening: (organization, sales, marketing) =>
      `${organization} pose à tous les membres des équipes ${sales} et ${marketing} les mêmes questions sur la façon dont les deux équipes se comprennent et travaillent ensemble. Nous aimerions savoir comment vous voyez les choses.`,
    duration: (minutes) => `Il faut environ ${minutes} minutes.`,
    closing: (date) => `Vous pouvez répondre jusqu’au ${date}.`,
    button: "Ouvrir l’enquête",
  },
  reminder: {
    subject: (subject) => `Rappel : ${subject}`,
    everyone:
      "Ce rappel est envoyé à toutes les personnes interrogées, car personne ne regarde qui a répondu. Si vous l’avez fait, merci, et ne tenez pas compte de ce message.",
    unclaimed:
      "Vous recevez ce rappel parce qu’aucun bulletin n’a encore été pris avec votre lien. Le produit ne montre à aucune des personnes qui l’utilisent qui le reçoit ; quiconque gère le serveur ou le serveur de messagerie pourrait le voir.",
    unclaimedTrial:
      "Vous recevez ce rappel parce qu’aucun bulletin n’a encore été pris avec votre lien. Quiconque lit la boîte d’envoi voit que vous le recevez.",
  },
  promise: (least) =>
    `Ce que deviennent vos réponses : elles sont scellées dans votre navigateur avant d’être envoyées. Aucune personne utilisant ce produit ne peut voir ce que vous avez répondu, ni votre responsable ni la personne qui a lancé l’enquête. Quiconque gère le serveur le pourrait. Les résultats ne sont montrés que pour des groupes d’au moins ${least} personnes.`,
  promiseTwoKey: (least, holders) =>
    `Ce que deviennent vos réponses : elles sont scellées dans votre navigateur avant d’être envoyées. Ni votre responsable ni quiconque gère le serveur ne peut voir ce que vous avez répondu, à moins que deux de ces trois personnes n’y aident : ${holders}. Les résultats ne sont montrés que pour des groupes d’au moins ${least} personnes.`,
  promiseTrial: (least) =>
    `Ce que deviennent vos réponses : elles sont scellées dans votre navigateur avant d’être envoyées, et les résultats ne sont montrés que pour des groupes d’au moins ${least} personnes. Mais la personne qui a mis en place cet essai peut ouvrir votre lien, voir s’il a servi et répondre à votre place. Et quiconque gère le serveur pourrait ouvrir ce que vous avez répondu.`,
  comments: (least) =>
    `Il en va autrement de ce que vous écrivez en commentaire : dès lors qu’au moins ${least} personnes de votre équipe ont répondu, les commentaires peuvent être lus mot pour mot, sans noms.`,
  link: "Ce lien n’appartient qu’à vous : ne le transmettez pas. L’ouvrir ne change rien : votre bulletin n’est pris que lorsque vous appuyez sur le bouton de la page.",
  copyLink: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",
  trial: {
    subject: (subject) => `Essai : ${subject}`,
    notice:
      "Ceci est un essai de l’enquête. Ses e-mails peuvent être lus sur le serveur, par la personne qui l’a mis en place et par quiconque gère le serveur.",
  },
  test: {
    subject: (subject) => `E-mail d’essai : ${subject}`,
    notice:
      "Ceci est un e-mail d’essai, sous la forme dans laquelle les personnes invitées recevront le leur.",
    summary: "Son lien ne fonctionne pas : il n’ouvre aucune enquête, seulement la page sur l’anonymat.",
    foot: (organization) =>
      `Vous avez demandé cet e-mail en tant que propriétaire de l’organisation ${organization}.`,
  },
  cancellation: {
    subject: (wave) => `Annulée : ${wave}`,
    summary: "Votre lien ne fonctionne plus. Vous n’avez rien à faire.",
    body: (organization, wave) =>
      `${organization} a annulé l’enquête « ${wave} ». Les réponses déjà données ont été détruites, encore scellées, avec les clés qui auraient pu les ouvrir.`,
  },
  results: {
    subject: (sales, marketing) => `Résultats : comment ${sales} et ${marketing} se voient`,
    body: (organization, sales, marketing) =>
      `${organization} a interrogé toutes les personnes de ${sales} et ${marketing}. Les deux responsables ont accepté que toutes les personnes interrogées lisent les résultats. Les voici.`,
    link: "Le lien est le même pour tout le monde. Il ne dit pas qui vous êtes, et personne n’apprend qui l’ouvre.",
    button: "Lire les résultats",
  },
  foot: (team, organization) =>
    `Vous recevez cet e-mail parce que vous faites partie de l’équipe ${team} chez ${organization}.`,
  footStatus:
    "Le produit ne montre à aucune des personnes qui l’utilisent qui a répondu et qui ne l’a pas fait, seulement combien l’ont fait dans chaque équipe : par paliers de cinq tant que l’enquête est ouverte.",
};
