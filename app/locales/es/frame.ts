import type { RespondentWords } from "../words";

/** What stands around every page, and on the pages that say that there is none. */
export const product: RespondentWords["product"] = {
  name: "Parallax",
  tagline: "Vea dónde Ventas y Marketing ven las cosas de forma distinta.",
};

export const language: RespondentWords["language"] = { tag: "es", name: "Español", direction: "ltr" };

export const frame: RespondentWords["frame"] = {
  skip: "Ir al contenido",
  navigation: "Principal",
  demo: "Datos de demostración",
  signOut: "Cerrar sesión",
  account: "Cuenta",
  wideTable: "Tabla: se desplaza en horizontal cuando es más ancha que la pantalla",
};

export const clock: RespondentWords["clock"] = {
  first: (offset) => `${offset}, antes de que se atrasen los relojes`,
  second: (offset) => `${offset}, después de que se atrasen los relojes`,
};

export const errors: RespondentWords["errors"] = {
  notFound: {
    title: "No hay nada en esta dirección",
    body: "Es posible que el enlace esté incompleto o que se haya eliminado aquello a lo que llevaba.",
  },
  forbidden: {
    title: "No tiene acceso a esta página",
    body: "Su rol en esta organización no la incluye. Quien tenga el rol de propietario puede cambiar los roles en Miembros.",
  },
  unexpected: {
    title: "Algo ha fallado por nuestra parte",
    body: "No se ha utilizado nada de lo que introdujo. Inténtelo de nuevo; si vuelve a ocurrir, avise a quien administra este servidor.",
  },
  outage: {
    title: "Volvemos en un momento",
    body: "La base de datos no responde en este momento. Es posible que lo que envió no se haya guardado: vuelva atrás, compruébelo y envíelo de nuevo.",
  },
  home: "Ir a la página de inicio",
};
