import type { RespondentWords } from "../words";

/** The booth's sentences in Portuguese. They travel to the browser as data, and briefly. */
export const booth: RespondentWords["booth"] = {
  language: "pt",
  direction: "ltr",
  languages: "Idioma",
  title: "{organization} pergunta",
  next: "Avançar",
  back: "Voltar",
  retry: "Tentar novamente",
  copy: "Copiar",
  copied: "Copiado",
  copyFailed: "Selecione o texto e copie-o manualmente.",
  trial: "Isto é um teste: os convites podem ser lidos no servidor.",
  welcome: {
    heading: "Como se veem mutuamente {sales} e {marketing}?",
    lead: "{organization} faz as mesmas perguntas a todas as pessoas de {teams} e compara as respostas das duas áreas.",
    you: "A sua participação é como membro de {team}.",
    core: "Leva cerca de quatro minutos.",
    full: "Leva de oito a nove minutos.",
    skip: "É possível deixar perguntas em branco e responder “Não sei”.",
    closes: "Pode responder até {date}.",
    device: "Até serem enviadas, as suas respostas estão só neste dispositivo.",
    promiseServer:
      "Ninguém que use este produto pode ver as suas respostas. Quem administra o servidor poderia.",
    promiseTrial:
      "Isto é um teste. Quem o configurou pode abrir o seu link, ver se foi usado e responder em seu lugar. As respostas que depositar não podem ser vistas por ninguém que use este produto; quem administra o servidor poderia vê-las.",
    promiseTwoKey:
      "Nem a sua chefia nem quem administra este servidor pode ver as suas respostas, salvo com a ajuda de duas destas três pessoas: {holders}.",
    known: "O que se pode saber sobre mim?",
    knownNoTitle:
      "A sua chefia, quem dirige as duas áreas e qualquer outra pessoa que use este produto não podem ver:",
    knownNo: [
      "Quais são as suas respostas: a folha não leva nome e só se mostram resultados de grupos de pelo menos {answers}.",
      "Quando, de onde ou com que dispositivo respondeu: o produto não guarda nada disso.",
    ],
    knownNoStatus: "Se respondeu. Só quando toda a sua área respondeu, o número de respostas o revela.",
    knownYesTitle: "Podem ver:",
    knownYes: [
      "Quantas pessoas de cada área responderam: de cinco em cinco com o questionário aberto, e o número exato nos resultados mostrados de uma área. Assim se pode saber também quantas deixaram uma pergunta em branco ou não sabiam.",
      "Depois do encerramento, o que foi escrito nos comentários, palavra por palavra e sem nomes, se pelo menos {comments} pessoas da sua área tiverem respondido: isto vale para membros que iniciam sessão.",
    ],
    knownTrial: "Se o seu link foi usado: isto é um teste e quem o configurou pode abri-lo.",
    knownServerTitle: "Quem administra o servidor e pode ler a memória ou o disco poderia ver:",
    knownServer: [
      "Que o seu convite foi usado para obter uma folha, até o questionário encerrar; então isso é apagado. Pelos vestígios da base de dados, muitas vezes também quando, que a depositou e qual folha selada é a sua.",
    ],
    knownServerKey:
      "As suas respostas, se abrir folhas durante o questionário e as cruzar com esses vestígios: neste questionário, o servidor tem a chave. Após o encerramento, folhas e chave são destruídas.",
    knownServerKeyInDatabase:
      "As suas respostas, se abrir folhas durante o questionário e as cruzar com esses vestígios: neste questionário, o servidor tem a chave. Após o encerramento, folhas e chave são destruídas, mas uma cópia da base de dados feita antes, com o segredo do servidor, ainda as poderia abrir.",
    more: "Como funciona e contra o que não protege",
    words: "Comparar as doze palavras deste questionário",
    wordsHelp:
      "Se na sua empresa foram publicadas doze palavras para este questionário, devem ser as mesmas. Outras palavras significam que este questionário não é o dos seus colegas: nesse caso, não responda e avise-os.",
    wordsWait: "Cálculo das palavras…",
    wordsFailed: "Não foi possível carregar a lista de palavras.",
    begin: "Começar",
    later: "Obter já a minha folha e responder depois",
    haveCode: "Já tenho um código da folha",
    draft: "As suas respostas inacabadas ainda estão neste dispositivo.",
    resume: "Continuar",
    discard: "Apagá-las deste dispositivo",
  },
  later: {
    heading: "Responder depois ou em outro dispositivo",
    body: "A sua folha de respostas já foi obtida. Volte a abrir o seu link neste dispositivo quando quiser: as respostas ficam guardadas. Em outro, abra lá o link e insira este código; as respostas não enviadas ficam aqui.",
    bodyOpen:
      "A sua folha de respostas já foi obtida, mas este navegador não guarda respostas. Para continuar depois ou em outro dispositivo, abra lá o seu link e insira este código.",
    label: "O código da sua folha",
    warning: "A folha não está ligada ao seu nome: ninguém pode procurar o código e não há outro.",
    secret: "Não o mostre a ninguém.",
    go: "Continuar agora",
    shared: "O dispositivo é de uso comum? Anote primeiro o código e depois",
    wipe: "apague tudo deste dispositivo",
  },
  enter: {
    heading: "Insira o código da sua folha",
    body: "Com ele é possível responder aqui com uma folha obtida em outro lugar, alterar o que foi enviado ou anulá-lo. Ninguém pode mostrar as suas respostas anteriores: uma alteração começa do zero e só conta a última folha.",
    label: "Código da folha",
    hint: "32 letras e algarismos. Espaços e hífenes não importam.",
    wrong: "Não é um código de folha: falta algo ou há um erro de digitação.",
    other: "Este código não abre a folha deste link. Talvez seja de outro questionário ou pessoa.",
    go: "Continuar com a minha folha",
    withdraw: "Anular a minha folha",
  },
  withdraw: {
    heading: "Anular a sua folha?",
    body: "O que foi enviado não será contado. Pode responder de novo com o seu código até o questionário encerrar.",
    go: "Anular",
    sending: "Anulação da folha…",
    done: "A sua folha está anulada",
    gone: "Nada do que foi enviado será contado.",
    again: "Com o código da folha pode responder de novo até o questionário encerrar.",
    answer: "Responder de novo agora",
  },
  answered: {
    heading: "As suas respostas já foram enviadas",
    body: "A sua folha está na urna e as respostas não estão mais neste dispositivo. Com o código, pode alterá-la ou anulá-la até o questionário encerrar.",
    go: "Alterar ou anular com o meu código",
  },
  removed: {
    heading: "As suas respostas foram apagadas",
    body: "Nada delas resta neste dispositivo. Pode fechar esta página.",
  },
  overtaken: {
    heading: "O questionário continuou em outra janela",
    body: "As suas respostas foram alteradas ou enviadas em outra janela. Esta parou para que nada seja sobrescrito.",
    go: "Abrir a mais recente",
  },
  questions: {
    progress: "Página {page} de {pages}",
    saved: "As suas respostas ficam neste dispositivo até serem enviadas.",
    notSaved: "Este navegador não guarda nada: se fechar a página, as respostas serão perdidas.",
    later: "Responder depois ou em outro dispositivo",
    asOthers: "Agora responda como a maioria em {team} responderia",
    whose: "O que pensa {team}, não a sua opinião",
    others: "outra área",
    clear: "Apagar esta resposta",
    companionHint: "Basta o seu melhor palpite.",
    optional: "Opcional",
    counter: "{count} de 500 caracteres",
    nameHint:
      "Isto pode identificar alguém. As duas áreas leem os comentários: descreva o que acontece, não quem.",
    toReview: "Rever as minhas respostas",
  },
  review: {
    heading: "Reveja as suas respostas",
    lead: "Nada saiu ainda deste dispositivo.",
    skipped: "Em branco",
    change: "Alterar",
    changePage: "Alterar: {title}",
    answered: "Perguntas respondidas: {count} de {total}",
    empty:
      "Não respondeu a nada: seria uma folha em branco. Conta como participação, mas em nenhum resultado.",
    tooLong: "Os comentários, juntos, são longos demais. Encurte um deles.",
    cast: "Selar e depositar a minha folha",
    castEmpty: "Selar e depositar a minha folha em branco",
    after: "Quando a folha estiver na urna, as suas respostas serão apagadas deste dispositivo.",
  },
  cast: {
    sealing: "Selagem da folha…",
    casting: "Depósito da folha…",
    waitingHeading: "A sua folha está selada, mas ainda não está na urna",
    waiting: "A conexão falhou. A folha selada será enviada assim que houver conexão.",
    busy: "A urna está ocupada. A folha selada será reenviada dentro de instantes.",
    waitingKept:
      "Está guardada neste dispositivo: deixe esta página aberta ou volte a abrir o seu link mais tarde nele. Se a janela for privada, deixe-a aberta.",
    waitingOpen: "Este navegador não guarda nada: deixe a página aberta até a folha estar na urna.",
    retry: "Enviar agora",
    edit: "Voltar às minhas respostas",
  },
  done: {
    heading: "A sua folha está na urna",
    thanks: "Agradecemos a participação. As suas respostas foram apagadas deste dispositivo.",
    next: "Após o encerramento, quem dirige as duas áreas recebe os mesmos resultados no mesmo momento.",
    close: "Pode fechar esta página.",
    keep: "Se quiser mudar algo depois",
    keepHelp:
      "O código altera ou anula esta folha até o questionário encerrar, em qualquer dispositivo. O recibo é a confirmação dela assinada pelo servidor. Não mostre nem um nem outro a ninguém.",
    change: "Responder de novo",
    withdraw: "Anular a minha folha",
    shared: "O dispositivo é de uso comum: não deixar nada aqui",
    save: "Guardar recibo e código",
    show: "Mostrar recibo e código",
    slip: "A sua folha selada está na urna. Este recibo não contém respostas. Não o mostre a ninguém, nem o código da folha.",
    slipLabel: "O seu recibo",
    file: "parallax-slip.txt",
    code: "O código da sua folha",
  },
  trouble: {
    heading: {
      link: "Este link não está completo",
      stop: "Por favor, não responda",
      support: "Não é seguro responder nesta página",
      closed: "Este questionário está encerrado",
      used: "Este link já foi usado",
      offline: "Sem conexão",
      other: "Não funcionou",
    },
    unknown: "Este convite não é válido ou foi substituído. Use o link do último e-mail recebido.",
    other_wave: "Este convite é de outro questionário. Use o link do último e-mail recebido.",
    used: "Se respondeu, agradecemos: pode alterar ou anular a folha com o código. Se a obteve e não a enviou, continue naquele dispositivo, ou aqui com o código. Se não fez nem uma coisa nem outra, avise quem enviou o convite: alguém usou o seu link.",
    replaced: "Este link foi substituído por um mais recente. Use o link do último e-mail recebido.",
    not_open: "Este questionário ainda não abriu. Volte mais tarde com o mesmo link.",
    ended: "Este questionário encerrou. Já não aceita respostas.",
    cancelled: "Este questionário foi cancelado. As respostas já dadas foram destruídas, ainda seladas.",
    closed:
      "Este questionário encerrou antes de a sua folha chegar à urna. As suas respostas não foram contadas e ninguém as viu.",
    closedWipe: "Apagar as minhas respostas deste dispositivo",
    closedDraft: "Ainda há neste dispositivo respostas que nunca foram enviadas.",
    mismatch:
      "O que o servidor enviou não corresponde ao que prometeu a todos. Talvez alguém tente distinguir a sua folha das outras. Nada seu foi enviado. Mostre esta página a quem organiza o questionário.",
    insecure: "A cabine só funciona com uma conexão segura (https). Avise quem organiza o questionário.",
    offline: "Não foi possível alcançar o servidor. Verifique a conexão e tente novamente.",
    too_many: "Tentativas demais. Aguarde alguns minutos e tente novamente.",
    malformed: "O servidor não entendeu o pedido. Volte a abrir o seu link.",
    outdated: "Já está na urna uma versão mais recente da sua folha.",
    storage: "Este navegador não guarda nada desta página: se a fechar, as respostas serão perdidas.",
    unexpected: "O servidor não pôde aceitar isto agora. Nada se perdeu: tente novamente daqui a pouco.",
    notFound:
      "Não há nenhum questionário neste endereço. Talvez tenha sido removido, ou o link esteja incompleto.",
  },
};

/** The page that reads a link which a mail program or gateway broke. */
export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "Os programas de e-mail às vezes danificam links. Copie todo o e-mail do convite, ou todo o link que nele está, e cole aqui. É lido neste dispositivo e não é enviado a lugar nenhum.",
  label: "O link do seu convite ou o e-mail inteiro",
  go: "Abrir a cabine",
  wrong:
    "Isto não é um link para este questionário. Se parece ser, falta uma parte: copie o e-mail inteiro e cole-o.",
  opaque:
    "Este endereço foi criado pela proteção de e-mail da sua empresa e não contém o seu link. Abra-o a partir do e-mail ou peça um novo.",
  other: "Isto é um convite para outro questionário.",
  otherGo: "Abrir esse questionário",
};

/** What the page says before the script runs, or without it. */
export const waiting: RespondentWords["waiting"] = {
  loading: "Abertura da cabine…",
  noScript:
    "A cabine sela as suas respostas no próprio dispositivo antes de saírem dele e, para isso, precisa de JavaScript. Permita-o nesta página ou abra o seu link em outro navegador.",
};

/** What only the preview says. */
export const preview: RespondentWords["preview"] = {
  strip: "Pré-visualização: nada é obtido nem guardado",
  heading: "Fim da pré-visualização",
  body: "Aqui, a folha de quem responde é selada e depositada, e é possível guardar um recibo. Na pré-visualização, nada foi enviado.",
  again: "Começar de novo",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "Sobre si",
  lead: "Aqui pode não indicar nada. O que indicar é selado com as suas respostas. Um grupo só é mostrado onde pelo menos {least} pessoas dele responderam a uma pergunta. Duas destas perguntas nunca são combinadas, e nenhuma aparece ao lado de um comentário.",
  nothing: "Prefiro não indicar",
  known:
    "Como responderam grupos dentro da sua área, segundo o que cada pessoa indica de si na última página: apenas grupos de pelo menos {slices} respostas, e nunca duas dessas perguntas combinadas. Aí pode não indicar nada.",
};
