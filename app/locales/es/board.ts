import type { BoardText } from "../en/board";

export const board: BoardText = {
  heading: "Comprobar que su papeleta se contó",
  lead: "Con los resultados de una encuesta se publica la lista de todas las papeletas selladas que había en la urna: el tablón. Su comprobante se compara con él en este dispositivo; no se envía nada.",
  notYet:
    "El tablón de esta encuesta se publica junto con sus resultados. Vuelva entonces con su comprobante.",
  inClosedBox:
    "La encuesta está cerrada y aún no se ha abierto. Su papeleta sellada está en la urna que abrirán dos de las tres personas con llave.",
  notInClosedBox:
    "La encuesta está cerrada y su papeleta sellada no está en la urna. Si la cambió después, compruebe el último comprobante. Si la retiró, es correcto. Si no hizo ni lo uno ni lo otro, se dejó fuera.",
  file: "Abrir el archivo guardado",
  label: "O pegar el comprobante y el código tal como los guardó",
  go: "Comprobar",
  checking: "Leyendo el tablón y comprobando cada línea…",
  wrong:
    "Aquí no hay un comprobante completo. Pegue todo lo que guardó al responder, de la primera línea a la última.",
  offline: "No se pudo leer el tablón. Compruebe su conexión e inténtelo de nuevo.",
  noBoard: {
    refused: "En lugar de un tablón, el servidor respondió con el error {status}.",
    empty: "En lugar de un tablón no llegó nada: la respuesta estaba vacía.",
    page: "En lugar de un tablón llegó una página web.",
    cut: "Lo que llegó no es un tablón completo: se corta antes del final.",
    other: "Lo que llegó no es un tablón, sino datos de otro tipo.",
    advice:
      "Su papeleta no se comparó con nada, así que esto no dice nada de ella. La causa pueden ser redes que piden iniciar sesión, proxies o tareas de mantenimiento: vuelva a cargar esta página, más tarde o en otra red, por ejemplo la de un móvil. Si sigue igual, guarde su comprobante y muéstrelo, con una foto de esta página, a alguien de confianza que no organice la encuesta.",
  },
  again: "Comprobar otro comprobante",
  holds: "En orden:",
  fails: "No está en orden:",
  counted: "Su papeleta se contó tal como la depositó",
  fits: "Todo concuerda",
  stop: "Algo no concuerda",
  listHolds:
    "El tablón está completo: {size} papeletas selladas, cada una una vez, y su suma es la publicada.",
  listBroken:
    "El tablón se contradice: sus papeletas no concuerdan con su propia suma o con lo que prometió la encuesta.",
  sameManifest: "El tablón contiene las promesas que nombra su comprobante.",
  otherManifest:
    "El tablón contiene otras promesas que las que nombra su comprobante. Quizá se mostraron encuestas distintas a personas distintas.",
  otherWave: "Este comprobante es de otra encuesta. Abra el enlace de aquella para comprobarlo.",
  badReceipt:
    "El recibo de este comprobante no lo firmó el servidor de esta encuesta, o algo en él se modificó.",
  inBox: "Su papeleta sellada está en el tablón.",
  missing:
    "Su papeleta sellada no está en el tablón. Si la cambió después, compruebe el comprobante de la última vez. Si la anuló, es correcto. Si no hizo ninguna de las dos cosas, se dejó fuera.",
  withdrawn: "Este comprobante es de una anulación: una papeleta anulada no está en el tablón.",
  read: "Sus {parts} partes se abrieron y se leyeron.",
  unread: "Solo {read} de sus {parts} partes se abrieron y se leyeron. ¿Es el código de otra papeleta?",
  leftSealed:
    "No se abrió ninguna de sus partes: de un equipo respondieron menos personas de las que necesitan los resultados, y entonces las personas con llave dejan selladas las papeletas de ese equipo. Pero si se muestran resultados de su propio equipo, algo no encaja: enséñeselo a alguien de confianza.",
  limits:
    "Sin su código de papeleta, esto muestra que su papeleta estaba en la urna; con él, también que se leyó. No muestra que las cifras se calcularan bien con todas las papeletas, ni que nadie votara en lugar de quien no respondió.",
  tell: "Guarde su comprobante, haga una foto de esta página y muestre ambos a alguien de confianza que no organice la encuesta: el comité de empresa, por ejemplo. No muestre a nadie su código de papeleta.",
};
