import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave} : résultats chez ${organization}`,
  heading: (sales, marketing) => `Comment ${sales} et ${marketing} se voient : les résultats`,
  lead: (organization, sales, marketing, wave) =>
    `Toutes les personnes de ${sales} et ${marketing} chez ${organization} ont été interrogées dans « ${wave} ». Les chiffres de cette page sont ceux que voit la direction.`,
  oneAddress:
    "Cette page a une seule adresse pour toutes les personnes interrogées. Elle ne dépose aucun cookie, et Parallax ne note pas qui l’ouvre.",
  answered: (team, answers, invited) => `${team} : ${answers} réponses sur ${invited} personnes`,
  answeredOnly: (team, answers) => `${team} : ${answers} réponses`,
  hidden: (team) => `${team} : trop peu de réponses, rien n’est montré de cette équipe`,
  low: "Moins de la moitié d’une équipe a répondu. Les autres pensent peut-être autrement.",
  custodyServer:
    "Dans cette enquête, le serveur détenait la clé. Qui l’exploite aurait pu ouvrir des réponses avant la clôture.",
  trial: "C’était un essai : qui l’a préparé pouvait lire les courriels.",
  how: {
    title: "Comment lire cette page",
    scores: "Les scores vont de 0 à 100. Plus c’est haut, mieux c’est.",
    range: "Après chaque écart figure l’intervalle où il se situe très probablement.",
    certainty: "Un écart net ou probable se distingue du hasard. Un écart ouvert peut être dû au hasard.",
    least: (people) =>
      `Les réponses de moins de ${people} personnes ne sont jamais montrées, ni ici ni à la direction.`,
  },
  topics: "Par thème",
  statements: "Affirmation par affirmation",
  difference: (points, range, certainty) => `Écart : ${points} points (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Écart : ${range} points, ${certainty}`,
  noDifference: "Les équipes ne peuvent pas être comparées ici.",
  certainty: { clear: "net", likely: "probable", open: "ouvert" },
  range: (low, high) => `de ${low} à ${high}`,
  between: (low, high) => `entre ${low} et ${high}`,
  orMore: (score) => `${score} ou plus`,
  orLess: (score) => `${score} ou moins`,
  few: "trop peu de réponses",
  reversed: "Question posée en sens inverse : un score élevé veut dire que l’on n’est pas d’accord.",
  next: {
    title: "La suite",
    none: "Les responsables des deux équipes n’ont encore rien convenu. Dès qu’ils le feront, ce sera écrit ici.",
    due: (day) => `À faire d’ici le ${day}`,
    done: "Fait",
  },
  agreements: {
    title: "Ce que les deux équipes ont convenu",
    since: (signed, review) =>
      `Signé par les responsables des deux équipes, en vigueur depuis le ${signed}. Ils y reviendront le ${review}.`,
  },
  more: "Ce que l’on peut savoir de vos réponses, et ce que l’on ne peut pas",
  languages: "Lire cette page en",
  missing: {
    title: "Il n’y a rien à lire ici",
    text: "Les résultats ont peut-être été supprimés, ou l’adresse est incomplète. Ouvrez de nouveau le lien du courriel, ou demandez à qui vous a envoyé l’enquête.",
  },
};
