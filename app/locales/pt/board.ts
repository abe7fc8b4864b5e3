import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Verificar se a sua folha foi contada",
  lead: "Com os resultados de um questionário é publicada a lista de todas as folhas seladas que estavam na urna: o quadro. O seu recibo é comparado com ele neste dispositivo; nada é enviado.",
  notYet: "O quadro deste questionário é publicado com os resultados. Volte então com o seu recibo.",
  inClosedBox:
    "O questionário está fechado e ainda não foi aberto. A sua folha selada está na urna que duas das três pessoas com chave abrirão.",
  notInClosedBox:
    "O questionário está fechado e a sua folha selada não está na urna. Se a alterou depois, verifique o último recibo. Se a retirou, está certo. Se não fez nem uma coisa nem outra, foi deixada de fora.",
  file: "Abrir o arquivo guardado",
  label: "Ou colar o recibo e o código tal como os guardou",
  go: "Verificar",
  checking: "Lendo o quadro e verificando cada linha…",
  wrong: "Não há aqui um recibo completo. Cole tudo o que guardou ao responder, da primeira à última linha.",
  offline: "Não foi possível ler o quadro. Verifique a sua conexão e tente de novo.",
  noBoard: {
    refused: "Em vez de um quadro, o servidor respondeu com o erro {status}.",
    empty: "Em vez de um quadro não chegou nada: a resposta estava vazia.",
    page: "Em vez de um quadro chegou uma página web.",
    cut: "O que chegou não é um quadro completo: interrompe-se antes do fim.",
    other: "O que chegou não é um quadro, mas dados de outro tipo.",
    advice:
      "A sua folha não foi comparada com nada, por isso isto nada diz sobre ela. A causa podem ser redes que pedem início de sessão, proxies ou manutenção: recarregue esta página, mais tarde ou noutra rede, por exemplo a de um telemóvel. Se continuar assim, guarde o recibo e mostre-o, com uma foto desta página, a alguém de confiança que não organize o questionário.",
  },
  again: "Verificar outro recibo",
  holds: "Em ordem:",
  fails: "Não está em ordem:",
  counted: "A sua folha foi contada tal como a entregou",
  fits: "Tudo bate",
  stop: "Algo não bate",
  listHolds: "O quadro está completo: {size} folhas seladas, cada uma uma vez, e a soma delas é a publicada.",
  listBroken:
    "O quadro contradiz-se: as folhas não correspondem à soma dele ou ao que o questionário prometeu.",
  sameManifest: "O quadro contém as promessas que o seu recibo nomeia.",
  otherManifest:
    "O quadro contém outras promessas que não as do seu recibo. Talvez tenham sido mostrados questionários diferentes a pessoas diferentes.",
  otherWave: "Este recibo é de outro questionário. Abra o link desse para o verificar.",
  badReceipt: "A assinatura deste recibo não é do servidor deste questionário, ou algo nele foi alterado.",
  inBox: "A sua folha selada está no quadro.",
  missing:
    "A sua folha selada não está no quadro. Se a alterou depois, verifique o recibo da última vez. Se a anulou, está certo. Se não fez nenhuma das duas coisas, ela foi deixada de fora.",
  withdrawn: "Este recibo é de uma anulação: uma folha anulada não está no quadro.",
  read: "Todas as {parts} partes dela foram abertas e lidas.",
  unread: "Só {read} das {parts} partes dela foram abertas e lidas. O código é de outra folha?",
  leftSealed:
    "Nenhuma das suas partes foi aberta: de uma equipa responderam menos pessoas do que os resultados exigem, e então as pessoas com chave deixam selados os boletins dessa equipa. Mas se forem mostrados resultados da sua própria equipa, algo não bate certo: mostre isto a alguém de confiança.",
  limits:
    "Sem o código da sua folha, isto mostra que ela estava na urna; com ele, também que foi lida. Não mostra que os números foram bem calculados com todas as folhas, nem que ninguém votou no lugar de quem não respondeu.",
  tell: "Guarde o recibo, tire uma foto desta página e mostre ambos a alguém de confiança que não organize o questionário: a comissão de trabalhadores, por exemplo. Não mostre a ninguém o código da sua folha.",
};
