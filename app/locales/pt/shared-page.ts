import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: resultados em ${organization}`,
  heading: (sales, marketing) => `Como ${sales} e ${marketing} se veem: os resultados`,
  lead: (organization, sales, marketing, wave) =>
    `Todas as pessoas de ${sales} e ${marketing} em ${organization} foram perguntadas em “${wave}”. Os números desta página são os que a liderança vê.`,
  oneAddress:
    "Esta página tem um só endereço para todas as pessoas perguntadas. Não usa cookies, e o Parallax não registra quem a abre.",
  answered: (team, answers, invited) => `${team}: ${answers} de ${invited} responderam`,
  answeredOnly: (team, answers) => `${team}: ${answers} responderam`,
  hidden: (team) => `${team}: poucas pessoas responderam, por isso nada desta equipe é mostrado`,
  low: "Menos da metade de uma equipe respondeu. Os outros talvez pensem de outra forma.",
  custodyServer:
    "Nesta pesquisa o servidor tinha a chave. Quem o opera poderia ter aberto respostas antes do encerramento.",
  trial: "Foi um teste: quem o preparou podia ler os e-mails.",
  how: {
    title: "Como ler esta página",
    scores: "Os valores vão de 0 a 100. Mais é melhor.",
    range: "Depois de cada diferença está o intervalo em que ela muito provavelmente se encontra.",
    certainty: "Uma diferença clara ou provável se distingue do acaso. Uma aberta pode ser acaso.",
    least: (people) =>
      `Respostas de menos de ${people} pessoas nunca são mostradas, nem aqui nem à liderança.`,
  },
  topics: "Por tema",
  statements: "Afirmação por afirmação",
  difference: (points, range, certainty) => `Diferença: ${points} pontos (${range}), ${certainty}`,
  differenceRange: (range, certainty) => `Diferença: ${range} pontos, ${certainty}`,
  noDifference: "Aqui as equipes não podem ser comparadas.",
  certainty: { clear: "clara", likely: "provável", open: "aberta" },
  range: (low, high) => `de ${low} a ${high}`,
  between: (low, high) => `entre ${low} e ${high}`,
  orMore: (score) => `${score} ou mais`,
  orLess: (score) => `${score} ou menos`,
  few: "poucas respostas",
  reversed: "Perguntado ao contrário: um valor alto significa que não se concorda.",
  next: {
    title: "O que acontece agora",
    none: "Quem lidera as duas equipes ainda não combinou nada. Assim que combinar, estará aqui.",
    due: (day) => `A fazer até ${day}`,
    done: "Feito",
  },
  agreements: {
    title: "O que as duas equipes combinaram",
    since: (signed, review) =>
      `Assinado por quem lidera as duas equipes, em vigor desde ${signed}. Será revisto em ${review}.`,
  },
  more: "O que se pode saber sobre suas respostas e o que não",
  languages: "Ler esta página em",
  missing: {
    title: "Não há nada para ler aqui",
    text: "Talvez os resultados tenham sido removidos, ou o endereço não esteja completo. Abra de novo o link do e-mail ou pergunte a quem lhe enviou a pesquisa.",
  },
};
