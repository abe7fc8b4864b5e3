import type { RespondentWords } from "../words";

/** Mails to the people who are asked, in Portuguese. */
export const mail: RespondentWords["mail"] = {
  language: { lang: "pt", dir: "ltr" },
  greeting: (name) => (name === "" ? "Olá," : `Olá, ${name},`),
  invitation: {
    subject: (organization, sales, marketing) =>
      `${organization}: como trabalham em conjunto ${sales} e ${marketing}?`,
    opening: (organization, sales, marketing) =>
      `${organization} faz a todas as pessoas de ${sales} e ${marketing} as mesmas perguntas sobre como as duas áreas se entendem e trabalham em conjunto. Gostaríamos de conhecer o seu ponto de vista.`,
    duration: (minutes) => `Leva cerca de ${minutes} minutos.`,
    closing: (date) => `Pode responder até ${date}.`,
    button: "Abrir o questionário",
  },
  reminder: {
    subject: (subject) => `Lembrete: ${subject}`,
    everyone:
      "Este lembrete é enviado a todas as pessoas convidadas, porque ninguém verifica quem respondeu. Se já respondeu, agradecemos; ignore, por favor, esta mensagem.",
    unclaimed:
      "Este lembrete foi enviado porque ainda não foi obtida nenhuma folha de respostas com o seu link. A ninguém que use o produto é mostrado quem o recebe; quem administra o servidor ou o servidor de e-mail poderia vê-lo.",
    unclaimedTrial:
      "Este lembrete foi enviado porque ainda não foi obtida nenhuma folha de respostas com o seu link. Quem lê a caixa de saída vê quem o recebe.",
  },
  promise: (least) =>
    `O que acontece com as suas respostas: são seladas no seu navegador antes de serem enviadas. Ninguém que use este produto pode ver as suas respostas, nem a sua chefia nem quem iniciou o questionário. Quem administra o servidor poderia. Só se mostram resultados de grupos de pelo menos ${least.toLocaleString("pt")} pessoas.`,
  promiseTwoKey: (least, holders) =>
    `O que acontece com as suas respostas: são seladas no seu navegador antes de serem enviadas. Nem a sua chefia nem quem gere o servidor pode ver o que respondeu, a não ser que duas destas três pessoas ajudem: ${holders}. Os resultados só são mostrados para grupos de pelo menos ${least} pessoas.`,
  promiseTrial: (least) =>
    `O que acontece com as suas respostas: são seladas no seu navegador antes de serem enviadas, e só se mostram resultados de grupos de pelo menos ${least.toLocaleString("pt")} pessoas. Mas quem configurou este teste pode abrir o seu link, ver se foi usado e responder em seu lugar. E quem administra o servidor poderia abrir as suas respostas.`,
  comments: (least) =>
    `Com os comentários é diferente: quando pelo menos ${least.toLocaleString("pt")} pessoas da sua área tiverem respondido, o que se escreve pode ser lido palavra por palavra, sem nomes.`,
  link: "O link é só seu; por favor, não o encaminhe. Abri-lo não altera nada: a sua folha de respostas só é obtida ao clicar no botão da página.",
  copyLink: "Se o botão não funcionar, copie este endereço para o navegador:",
  trial: {
    subject: (subject) => `Teste: ${subject}`,
    notice:
      "Isto é um teste do questionário. Os seus e-mails podem ser lidos no servidor por quem configurou o teste e por quem administra o servidor.",
  },
  test: {
    subject: (subject) => `E-mail de teste: ${subject}`,
    notice: "Este é um e-mail de teste, tal como as pessoas convidadas o receberão.",
    summary: "O link não funciona: não abre nenhum questionário, só a página sobre o anonimato.",
    foot: (organization) =>
      `Este e-mail foi pedido por quem tem a função de proprietário de ${organization}.`,
  },
  cancellation: {
    subject: (wave) => `Cancelado: ${wave}`,
    summary: "O seu link já não funciona. Não é preciso fazer nada.",
    body: (organization, wave) =>
      `${organization} cancelou o questionário “${wave}”. As respostas já dadas foram destruídas, ainda seladas, juntamente com as chaves que as poderiam ter aberto.`,
  },
  results: {
    subject: (sales, marketing) => `Resultados: como ${sales} e ${marketing} se veem`,
    body: (organization, sales, marketing) =>
      `${organization} perguntou a todas as pessoas de ${sales} e ${marketing}. Os dois responsáveis concordaram que todas as pessoas perguntadas possam ler os resultados. Aqui estão.`,
    link: "O link é o mesmo para todas as pessoas. Ele não diz quem você é, e ninguém fica sabendo quem o abre.",
    button: "Ler os resultados",
  },
  foot: (team, organization) => `Este e-mail foi enviado a quem faz parte de ${team} (${organization}).`,
  footStatus:
    "A ninguém que use o produto é mostrado quem respondeu e quem não respondeu, só quantas pessoas de cada área responderam: de cinco em cinco enquanto o questionário está aberto.",
};
