import type { RespondentWords } from "../words";

/** The one-page sheet for works councils and privacy officers, in Portuguese. */
export const sheet: RespondentWords["sheet"] = {
  title: "Informação para representantes dos trabalhadores e encarregados da proteção de dados",
  lead: "O que este questionário pergunta, que dados são tratados, quem pode ver o quê e o que fica guardado. Uma página, para juntar à documentação.",
  ofWave: (organization, name) => `Questionário “${name}” de ${organization}`,
  pdf: "Esta folha em PDF",
  back: "O que se pode saber sobre as suas respostas, em detalhe",
  /** What whoever runs the server could do. */
  operator: {
    server:
      "Nesta forma de custódia, quem administra o servidor tem a chave. Enquanto o questionário decorre, poderia abrir folhas e cruzá-las com vestígios da base de dados. É preciso confiar nessa pessoa ou vinculá-la por acordo.",
    "two-key":
      "Quem gere o servidor não pode abrir boletins: três pessoas têm chaves que faltam ao servidor, e duas delas, nomeadas no ficheiro público da pesquisa, têm de ajudar depois do fecho. Não veem nenhuma resposta. Duas delas juntamente com quem gere o servidor poderiam abrir e relacionar boletins.",
  },
  sections: (operator) => [
    {
      title: "Finalidade",
      points: [
        "A todas as pessoas de duas áreas são feitas as mesmas perguntas sobre como as áreas trabalham em conjunto. As respostas das áreas são comparadas como grupos, e com as de anos anteriores.",
        "Não se avalia o desempenho nem o comportamento de ninguém. A participação é voluntária, qualquer pergunta pode ficar sem resposta, e a ninguém que use o produto é mostrado quem participou.",
      ],
    },
    {
      title: "Que dados são tratados",
      points: [
        "De cada pessoa convidada: nome, endereço de e-mail, área e, se indicado, idioma; se foi enviado um convite; até o questionário encerrar, que este foi usado.",
        "De cada folha de respostas: as respostas seladas, a área e uma assinatura que não pertence a ninguém pelo nome. Nenhum endereço, nenhum dispositivo, nenhuma hora e nenhum cookie são guardados com ela.",
        "A folha é obtida com uma assinatura cega (RFC 9474): o servidor assina-a sem a ver, de modo que aquilo que ele guarda não diz de quem ela é.",
        "Se o questionário o perguntar: uma ou duas coisas que cada pessoa indica livremente de si na folha selada. Os grupos assim formados são mostrados a partir de dez respostas, nunca dois combinados.",
      ],
    },
    {
      title: "Quem pode ver o quê",
      points: [
        "A empresa, as chefias e qualquer pessoa que inicie sessão: resultados de grupos depois do encerramento e quantas pessoas de cada área participaram. Nunca respostas individuais.",
        operator,
        "Num teste sem servidor de e-mail, quem o configurou pode abrir os links.",
      ],
    },
    {
      title: "Proteção de grupos pequenos",
      points: [
        "Menos de cinco respostas numa área: nada é mostrado. De cinco a nove: só uma pontuação arredondada. Dez ou mais: contagem das respostas. Quando quase todas as pessoas dizem o mesmo: só um intervalo.",
        "Os comentários são mostrados palavra por palavra, só quando pelo menos dez pessoas de uma área responderam, e só a quem inicia sessão.",
        "Dois questionários que fazem a mesma pergunta às mesmas pessoas têm pelo menos 90 dias de intervalo, e os limites mínimos podem ser aumentados, mas nunca reduzidos depois de um questionário começar.",
      ],
    },
    {
      title: "O que fica guardado e por quanto tempo",
      points: [
        "As respostas abertas nunca são guardadas: são contadas na memória. Após o encerramento, as folhas e as chaves são eliminadas.",
        "Ficam um único resultado para grupos, os comentários mostrados e a lista de pessoas, até que alguém com a função de proprietário retire dela uma pessoa.",
        "As cópias de segurança feitas com um questionário aberto contêm folhas seladas até serem eliminadas.",
      ],
    },
    {
      title: "Como se pode verificar",
      points: [
        "Cada questionário tem um documento público que fixa as perguntas, as chaves e os limites mínimos, e doze palavras que qualquer pessoa pode comparar.",
        "O código-fonte do produto é aberto, e nele se pode ler cada afirmação desta página.",
      ],
    },
  ],
};
