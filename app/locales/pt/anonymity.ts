import type { RespondentWords } from "../words";

/** The page on anonymity, in Portuguese. What it says must be true for what is built: change it with the protocol. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "O que se pode saber sobre as suas respostas",
  custody: {
    server: {
      lead: "Em resumo: ninguém que use este produto pode ver as suas respostas. Quem administra o servidor poderia. Esta página explica o que isso significa e o que não abrange.",
      operator:
        "Quem administra o servidor: até o questionário encerrar, se o seu convite foi usado para obter uma folha. Pelos vestígios que qualquer base de dados conserva, muitas vezes pode saber também em que folha selada ele se tornou e, portanto, que ela foi depositada. E, como neste questionário o servidor tem a chave, essa pessoa poderia abrir folhas antes da data de encerramento e ficar assim a conhecer as suas respostas.",
      thief:
        "Quem roubar a base de dados depois do encerramento: resultados de grupos, comentários publicados e a lista de pessoas convidadas. Uma cópia feita enquanto o questionário estava aberto contém também as folhas seladas e quem tinha obtido uma até então; ninguém as pode abrir, a não ser que nesse tempo também a chave tenha sido copiada: ela está numa pasta própria, fora da base de dados e das suas cópias de segurança.",
      limit:
        "Neste questionário, o servidor tem a chave. Quem o administra poderia abrir respostas antes da data de encerramento e cruzá-las com o momento em que chegaram e com o convite de que vieram. Quem só usa o produto não pode.",
    },
    "two-key": {
      lead: "Em resumo: nem a sua chefia nem quem gere o servidor pode ver o que respondeu, a não ser que duas das três pessoas com chave ajudem. Esta página diz o que isso significa e o que não abrange.",
      operator:
        "Quem gere o servidor: até o questionário encerrar, se o seu convite foi usado para obter uma folha. Pelos vestígios que qualquer base de dados guarda, muitas vezes também qual folha selada resultou dele e, portanto, que foi depositada. Não o que diz: três pessoas têm chaves que faltam ao servidor, e duas delas baralham as folhas antes de o servidor abrir o seu próprio selo. As pessoas com chave não veem nenhuma resposta.",
      thief:
        "Quem roubar a base de dados depois da pesquisa: resultados de grupos, comentários publicados e a lista das pessoas convidadas. Uma cópia feita enquanto a pesquisa estava aberta contém também os boletins selados e quem tinha tirado um até então; ninguém os pode abrir sem os cartões de duas pessoas com chave e a chave do próprio servidor, que é destruída no fim.",
      limit:
        "Duas pessoas com chave, juntamente com quem gere o servidor, poderiam abrir boletins e segui-los pelo momento da chegada e pelo convite de que vieram. Uma só, o servidor sozinho ou uma com o servidor não consegue.",
    },
  },
  way: {
    title: "O caminho de uma folha",
    server: {
      steps: [
        "Selada no seu dispositivo",
        "Espera na urna até encerrar",
        "Aberta em memória, baralhada, contada",
      ],
      text: "Uma resposta é selada no seu próprio dispositivo e fica selada na urna até o questionário encerrar. Então é aberta na memória do servidor, baralhada e contada. Nada do que foi aberto é alguma vez escrito.",
    },
    "two-key": {
      steps: [
        "Selada três vezes no seu dispositivo",
        "Uma primeira pessoa com chave baralha",
        "Uma segunda pessoa com chave baralha",
        "O servidor abre o resto e conta",
      ],
      text: "Uma resposta é selada três vezes no seu próprio dispositivo. Depois de encerrar, uma pessoa com chave retira os selos exteriores e baralha, uma segunda faz o mesmo, e o servidor abre o que resta: vê respostas e não pode dizer de quem são. As pessoas com chave não veem nenhuma resposta.",
    },
  },
  leadTrial:
    "Em resumo: este questionário é um teste; por isso, quem o configurou pode abrir os links das pessoas convidadas, ver se um link foi usado e responder em lugar de alguém. O que alguém selou na cabine não é mostrado a ninguém que use este produto. Quem administra o servidor poderia lê-lo.",
  ofWave: (organization, name) => `Sobre o questionário “${name}” de ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "O que acontece com as suas respostas",
      points: [
        "O seu convite é trocado por uma folha de respostas sem nome. O servidor assina a folha sem a ver, como quem assina através de um envelope fechado com papel carbono. Mais tarde pode reconhecer que uma folha é autêntica, mas não de quem é.",
        "As respostas são dadas no seu próprio dispositivo. Nada sai dele até a folha ser depositada; as respostas inacabadas ficam no dispositivo e são apagadas quando a folha está na urna.",
        "O seu dispositivo sela a folha antes de a enviar. Todas as folhas seladas de um questionário têm exatamente o mesmo comprimento, por muito que se escreva.",
        "A folha selada vai para uma urna que não conhece nem o seu convite nem o seu nome: nenhum cookie, nenhum endereço e nenhuma hora são guardados com ela. O diário interno da base de dados anota o momento de cada alteração, como em todas as bases de dados; quem administra o servidor pode lê-lo.",
        "Depois de o questionário encerrar, as folhas são abertas na memória do servidor, as avaliações e os comentários são separados e postos em ordem aleatória, e aí são contados. Nenhuma folha aberta é gravada, em momento algum. Num só passo, o resultado é guardado, a chave que poderia abrir as folhas é destruída, e a lista de quem obteve uma folha é apagada e escrita de novo em ordem aleatória; depois, as folhas seladas são eliminadas.",
        "O que fica guardado é um único resultado, calculado uma só vez e só para grupos, e os comentários que podem ser mostrados. Nunca muda, e todas as pessoas que o podem ver veem o mesmo.",
      ],
    },
    {
      title: "Quem pode ver o quê",
      points: [
        "A sua chefia, quem dirige Vendas e Marketing e qualquer pessoa que inicie sessão: os resultados publicados dos grupos. Não as suas respostas, nem quando respondeu e, salvo num teste, também não se respondeu, a menos que o número de respostas mostre que toda a sua área o fez.",
        "Os seus colegas: o mesmo, quando os resultados lhes forem mostrados.",
        operator,
        "Quem administra o servidor de e-mail: que lhe foi enviado um e-mail, e quando.",
        thief,
        "A rede ou a gestão de dispositivos da sua empresa: que a cabine foi visitada a partir do seu dispositivo. Use outro dispositivo e outra rede se isso for importante; o seu link funciona em qualquer lugar.",
      ],
    },
    {
      title: "Como são protegidos os grupos pequenos",
      points: [
        "Menos de cinco respostas a uma pergunta numa área: nada é mostrado sobre ela.",
        "De cinco a nove respostas: só uma pontuação, arredondada a múltiplos de cinco e cortada nos dois extremos da escala (“75 ou mais”). Nenhuma distribuição e nenhuma proporção. Ainda assim, pode-se saber quantas pessoas não deram uma avaliação: é a diferença entre as respostas da área e as respostas à pergunta. Inclui, tudo junto, quem a deixou em branco, quem respondeu “Não sei” e as pessoas a quem ela não se aplica.",
        "Dez ou mais: quantas pessoas escolheram cada resposta, ou nenhuma, e quantas responderam “Não sei”. Salvo se quase todas escolheram a mesma: então, só “pelo menos tantos por cento” e, em vez de uma pontuação, o intervalo que isso deixa.",
        "Estas regras impedem que alguém deduza com certeza uma resposta a partir do que é publicado. Não impedem bons palpites: quando quase toda uma área diz o mesmo, o mais provável é que a sua resposta também tenha sido essa. E quem conhece algumas respostas, a começar pelas próprias, sabe mais do que os outros: dois colegas que contam um ao outro as suas podem, em alguns poucos casos de grupos muito pequenos, saber com certeza de que lado de uma pergunta os outros estão.",
        "Um questionário pode perguntar-lhe uma ou duas coisas sobre si, por exemplo onde trabalha. Pode não indicar nada, e nada disso vem da lista das pessoas convidadas. De um grupo assim só se mostra algo onde pelo menos dez pessoas dele responderam, onde o que deixa da área é ninguém ou pelo menos dez, e onde de tudo o que é mostrado não se pode calcular nenhum grupo menor. Duas dessas perguntas nunca são combinadas, e os comentários nunca as levam. Ainda assim podem adivinhar-se limites: tanto melhor quanto mais se mostra. Outras nove pessoas que indiquem de si o mesmo e digam entre si as respostas podem calcular a sua.",
        "Comentários: só quando pelo menos dez pessoas da área responderam e pelo menos três delas escreveram algo. São mostrados palavra por palavra, ordenados pelo texto para que não reste nenhuma ordem de chegada, sem ligação às avaliações nem entre si. Um comentário pode revelar quem o escreveu pelo que diz.",
        "Enquanto o questionário está aberto, ninguém vê nenhum resultado, só quantas folhas de cada área estão na urna, arredondadas para baixo a um múltiplo de cinco e contadas a cada 24 horas. Uma folha depositada entra nessa contagem até o encerramento, mesmo que seja alterada ou anulada.",
        "Dois questionários que fazem uma mesma pergunta a mais de quatro das mesmas pessoas de uma área têm pelo menos 90 dias de intervalo. Isso torna mais difícil subtrair um resultado do outro e ver o que disse quem só respondeu a um deles. Não o torna impossível.",
        "Os lembretes saem em ordem aleatória, e a ninguém que use o produto é mostrado a quem nem a quantas pessoas. Quando só vão para quem não obteve uma folha, quem administra o servidor ou o servidor de e-mail pode ver quem é; os dados de cada questionário dizem de que tipo são os seus.",
      ],
    },
    {
      title: "Contra o que isto não protege",
      points: [
        limit,
        "Quando não há um servidor de e-mail configurado, o questionário é um teste: os e-mails ficam numa caixa de saída no servidor. Quem configurou o produto pode lê-los ali, abrir um link, ver se foi usado e responder em lugar de alguém. Um teste diz isso nos seus e-mails e na cabine.",
        "Um servidor que envie uma página manipulada poderia ver o que se escreve nela. A página é um único script pequeno cuja impressão digital é fixada quando o questionário começa; por isso, a manipulação pode ser descoberta, mas não a partir da própria página.",
        "Quem administra o servidor poderia acrescentar folhas, mas, no total, não mais do que as pessoas convidadas. Cada uma precisaria de um convite: a pessoa convidada descobre então que já foi obtida uma folha.",
        "Alguém com acesso à sua caixa de e-mail pode usar o seu link primeiro. Isso seria notado: o seu próprio link diria que já foi obtida uma folha.",
        "O recibo, junto com o código da sua folha, prova a outros qual é a sua folha selada. Não mostre nem um nem outro.",
        "Com a base de dados incorporada, não há contas separadas para a lista de pessoas e para a urna: quem pode ler os dados dela no disco pode ler ambas, mas não o que está selado.",
      ],
    },
    {
      title: "Como se pode verificar",
      points: [
        "Cada questionário é descrito por um documento público, o manifesto: as chaves, as perguntas, os limites mínimos e quantas pessoas foram convidadas. O seu navegador recusa-se a continuar se algo não corresponder a ele.",
        "As doze palavras na cabine são a impressão digital desse documento. Se os seus colegas veem as mesmas palavras, todas as pessoas receberam o mesmo questionário e as mesmas chaves.",
        "O recibo entregue é a confirmação, assinada pelo servidor, da sua folha selada. Não contém respostas.",
        "Quando saem os resultados, o link do seu convite leva ao quadro: a lista de todas as folhas seladas que estavam na urna. Comparado com o seu recibo no seu próprio dispositivo, mostra se a sua folha foi contada.",
        "O produto é aberto: o que aqui está escrito pode ser lido no código-fonte.",
      ],
    },
  ],
  facts: {
    title: "O que foi fixado quando este questionário começou",
    custody: "Quem tem a chave",
    custodyServer: "O servidor",
    custodyServerDatabase:
      "O servidor e, depois, uma cópia da sua base de dados anterior ao encerramento, com o segredo do servidor",
    custodyTwoKey: "Duas de três pessoas em conjunto",
    invited: "Pessoas convidadas",
    invitedOf: (team, count) => `${team}: ${count.toLocaleString("pt")}`,
    thresholds: "Mínimo de respostas para mostrar algo sobre uma pergunta",
    comments: "Mínimo de pessoas de uma área para mostrar comentários",
    slices: "Perguntado sobre si",
    noSlices: "Nada",
    slicesFrom: (asked, least) => `${asked}; mostrado a partir de ${least} respostas`,
    commentReaders: "Quem pode ler os comentários",
    commentReadersMembers:
      "Só pessoas da organização que iniciam sessão, nunca quem abre uma página sem a iniciar",
    reminders: "Lembretes",
    remindersEveryone: "A todas as pessoas, para que nada revelem sobre quem respondeu",
    remindersUnclaimed: "Só a quem tem um convite que ainda não foi usado",
    trial:
      "Isto é um teste: os links podem ser lidos no servidor por quem configurou o teste e por quem administra o servidor.",
    words: "Doze palavras",
    wordsNote: "Compare-as com as palavras que o seu próprio navegador calcula na cabine.",
    manifest: "O manifesto deste questionário",
  },
};
