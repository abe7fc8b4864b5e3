import type { RespondentWords } from "../words";

/** What stands around every page, and on the pages that say that there is none. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Veja onde Vendas e Marketing veem as coisas de forma diferente.",
};

export const language: RespondentWords["language"] = { tag: "pt", name: "Português", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Ir para o conteúdo",
  navigation: "Principal",
  demo: "Dados de demonstração",
  signOut: "Sair",
  account: "Conta",
  wideTable: "Tabela: desloca-se na horizontal quando é mais larga do que a área visível",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, antes de os relógios atrasarem`,
  second: (offset) => `${offset}, depois de os relógios atrasarem`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "Não há nada neste endereço",
    body: "O link pode estar incompleto, ou aquilo a que levava foi eliminado.",
  },
  forbidden: {
    title: "Sem acesso a esta página",
    body: "A sua função nesta organização não a inclui. Quem tem a função de proprietário pode alterar as funções em Membros.",
  },
  unexpected: {
    title: "Algo falhou do nosso lado",
    body: "Nada do que foi inserido foi usado. Tente novamente; se voltar a acontecer, avise quem administra este servidor.",
  },
  outage: {
    title: "Voltamos dentro de momentos",
    body: "A base de dados não responde neste momento. O que foi enviado talvez não tenha sido guardado: volte atrás, verifique e envie novamente.",
  },
  home: "Ir para a página inicial",
};
