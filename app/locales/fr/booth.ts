import type { RespondentWords } from "../words";

/** The booth's sentences in French. */
export const booth: RespondentWords["booth"] = {
  language: "fr",
  direction: "ltr",
  languages: "Langue",
  title: "{organization} vous interroge",
  next: "Suivant",
  back: "Retour",
  retry: "Réessayer",
  copy: "Copier",
  copied: "Copié",
  copyFailed: "Sélectionnez le texte et copiez-le à la main.",
  trial: "Ceci est un essai : ses invitations sont lisibles sur le serveur.",
  welcome: {
    heading: "Comment les équipes {sales} et {marketing} se voient-elles ?",
    lead: "{organization} pose les mêmes questions à tous les membres des équipes {teams} et compare les réponses des deux équipes.",
    you: "Vous répondez en tant que membre de l’équipe {team}.",
    core: "Il faut environ quatre minutes.",
    full: "Il faut huit à neuf minutes.",
    skip: "Vous pouvez passer toute question et dire « Je ne sais pas ».",
    closes: "Vous pouvez répondre jusqu’au {date}.",
    device: "Jusqu’à leur envoi, vos réponses restent uniquement sur cet appareil.",
    promiseServer:
      "Aucune personne utilisant ce produit ne peut voir ce que vous avez répondu. Quiconque gère le serveur le pourrait.",
    promiseTrial:
      "Ceci est un essai. La personne qui l’a mis en place peut ouvrir votre lien, voir s’il a servi et répondre à votre place. Ce que vous déposez vous-même, aucune personne utilisant ce produit ne peut le voir ; quiconque gère le serveur le pourrait.",
    promiseTwoKey:
      "Ni votre responsable ni quiconque gère ce serveur ne peut voir ce que vous avez répondu, sauf si deux de ces trois personnes y aident : {holders}.",
    known: "Que peut-on savoir de moi ?",
    knownNoTitle:
      "Votre responsable, les responsables des deux équipes et toute autre personne utilisant ce produit ne peuvent pas voir :",
    knownNo: [
      "Quelles réponses sont les vôtres : votre bulletin ne porte aucun nom, et il n’y a de résultats que pour des groupes d’au moins {answers} personnes.",
      "Quand, d’où ou sur quel appareil vous avez répondu : le produit n’en garde rien.",
    ],
    knownNoStatus:
      "Si vous avez répondu. Le nombre de réponses ne le montre que lorsque toute votre équipe l’a fait.",
    knownYesTitle: "Ces personnes peuvent voir :",
    knownYes: [
      "Combien de membres de chaque équipe ont répondu : par paliers de cinq tant que l’enquête est ouverte, et exactement dans les résultats d’une équipe qui sont montrés. On peut donc aussi déduire combien ont passé une question ou ne savaient pas.",
      "Après l’enquête, pour les membres qui se connectent, ce qui a été écrit en commentaire, mot pour mot et sans noms, dès qu’au moins {comments} personnes de votre équipe ont répondu.",
    ],
    knownTrial: "Si votre lien a servi : ceci est un essai, la personne qui l’a mis en place peut l’ouvrir.",
    knownServerTitle: "Quiconque gère le serveur et peut en lire la mémoire ou le disque pourrait voir :",
    knownServer: [
      "Que votre invitation a servi à prendre un bulletin, jusqu’à la clôture ; ensuite, c’est effacé. Souvent aussi, par les traces de la base de données elle-même, quand c’était, que vous l’avez déposé et quel bulletin scellé est le vôtre.",
    ],
    knownServerKey:
      "Vos réponses, en ouvrant des bulletins pendant l’enquête et en les rapprochant de ces traces : dans cette enquête, le serveur détient la clé. Après la clôture, bulletins et clé sont détruits.",
    knownServerKeyInDatabase:
      "Vos réponses, en ouvrant des bulletins pendant l’enquête et en les rapprochant de ces traces : dans cette enquête, le serveur détient la clé. Après la clôture, bulletins et clé sont détruits, mais une copie de la base de données faite auparavant, avec le secret du serveur, permettrait encore de les ouvrir.",
    more: "Comment cela fonctionne, et contre quoi cela ne protège pas",
    words: "Comparer les douze mots de cette enquête",
    wordsHelp:
      "Si douze mots ont été publiés pour cette enquête dans votre entreprise, ceux-ci doivent être les mêmes. D’autres mots signifient qu’on vous a montré une autre enquête qu’à vos collègues : alors ne répondez pas et prévenez-les.",
    wordsWait: "Calcul des mots…",
    wordsFailed: "La liste de mots n’a pas pu être chargée.",
    begin: "Commencer",
    later: "Prendre mon bulletin, répondre plus tard",
    haveCode: "J’ai déjà un code de bulletin",
    draft: "Vos réponses inachevées sont encore sur cet appareil.",
    resume: "Continuer",
    discard: "Les effacer de cet appareil",
  },
  later: {
    heading: "Répondre plus tard ou sur un autre appareil",
    body: "Votre bulletin est pris. Rouvrez votre lien sur cet appareil quand vous voulez : vos réponses y sont gardées. Sur un autre appareil, ouvrez-le et saisissez ce code de bulletin ; les réponses non envoyées restent ici.",
    bodyOpen:
      "Votre bulletin est pris, mais ce navigateur ne garde aucune réponse. Pour continuer plus tard ou sur un autre appareil, ouvrez-y votre lien et saisissez ce code de bulletin.",
    label: "Votre code de bulletin",
    warning:
      "Votre bulletin n’est pas lié à votre nom : personne ne peut retrouver le code pour vous, et il n’y en a pas de second.",
    secret: "Ne le montrez à personne.",
    go: "Continuer à répondre",
    shared: "Cet ordinateur est partagé ? Notez d’abord le code, puis",
    wipe: "effacez tout de cet appareil",
  },
  enter: {
    heading: "Saisissez votre code de bulletin",
    body: "Avec le code, vous pouvez répondre ici avec un bulletin pris ailleurs, modifier ce que vous avez envoyé ou le retirer. Personne ne peut vous montrer vos réponses précédentes : une modification repart de zéro, et seul le dernier bulletin compte.",
    label: "Code de bulletin",
    hint: "32 lettres et chiffres. Espaces et tirets sont sans importance.",
    wrong: "Ce n’est pas un code de bulletin : un caractère manque ou est erroné.",
    other: "Ce code n’ouvre pas le bulletin de ce lien. Il vient peut-être d’une autre enquête ou personne.",
    go: "Continuer avec mon bulletin",
    withdraw: "Retirer mon bulletin",
  },
  withdraw: {
    heading: "Retirer votre bulletin ?",
    body: "Ce que vous avez envoyé ne comptera pas. Vous pouvez répondre à nouveau avec votre code jusqu’à la clôture.",
    go: "Le retirer",
    sending: "Retrait de votre bulletin…",
    done: "Votre bulletin est retiré",
    gone: "Rien de ce que vous avez envoyé ne comptera.",
    again: "Avec votre code de bulletin, vous pouvez répondre à nouveau jusqu’à la clôture.",
    answer: "Répondre à nouveau maintenant",
  },
  answered: {
    heading: "Vous avez répondu",
    body: "Votre bulletin est dans l’urne et vos réponses ne sont plus sur cet appareil. Avec votre code de bulletin, vous pouvez le modifier ou le retirer jusqu’à la clôture.",
    go: "Modifier ou retirer avec mon code",
  },
  removed: {
    heading: "Vos réponses ont été effacées",
    body: "Il n’en reste rien sur cet appareil. Vous pouvez fermer cette page.",
  },
  overtaken: {
    heading: "Vous avez continué dans une autre fenêtre",
    body: "Vos réponses ont été modifiées ou envoyées dans un autre onglet ou une autre fenêtre. Celle-ci s’est arrêtée pour ne rien écraser.",
    go: "Ouvrir la plus récente",
  },
  questions: {
    progress: "Page {page} sur {pages}",
    saved: "Vos réponses sont gardées sur cet appareil jusqu’à leur envoi.",
    notSaved: "Ce navigateur ne garde rien : fermer cette page, c’est perdre vos réponses.",
    later: "Répondre plus tard ou sur un autre appareil",
    asOthers: "Répondez maintenant comme la plupart des membres de l’équipe {team}",
    whose: "Avis de l’équipe {team}, pas le vôtre",
    others: "partenaire",
    clear: "Effacer cette réponse",
    companionHint: "Une simple estimation suffit.",
    optional: "Facultatif",
    counter: "{count} caractères sur 500",
    nameHint:
      "Ceci désigne peut-être quelqu’un. Les commentaires sont lus par les deux équipes : décrivez les faits plutôt que les personnes.",
    toReview: "Relire mes réponses",
  },
  review: {
    heading: "Relisez vos réponses",
    lead: "Rien n’a encore quitté cet appareil.",
    skipped: "Passée",
    change: "Modifier",
    changePage: "Modifier : {title}",
    answered: "Réponses données : {count} sur {total}",
    empty:
      "Vous n’avez répondu à rien : ce serait un bulletin vide. Il compte comme participation et dans aucun résultat.",
    tooLong: "Ensemble, vos commentaires sont trop longs. Raccourcissez-en un.",
    cast: "Sceller et déposer mon bulletin",
    castEmpty: "Sceller et déposer mon bulletin vide",
    after: "Une fois votre bulletin dans l’urne, vos réponses sont effacées de cet appareil.",
  },
  cast: {
    sealing: "Scellement de votre bulletin…",
    casting: "Dépôt de votre bulletin…",
    waitingHeading: "Votre bulletin est scellé, mais pas encore dans l’urne",
    waiting: "La connexion a échoué. Votre bulletin scellé partira dès qu’il y en aura une.",
    busy: "L’urne est occupée. Votre bulletin scellé sera renvoyé dans un instant.",
    waitingKept:
      "Il est gardé sur cet appareil : laissez cette page ouverte, ou rouvrez votre lien plus tard sur cet appareil. Si la fenêtre est privée, laissez-la ouverte.",
    waitingOpen:
      "Ce navigateur ne garde rien : laissez cette page ouverte jusqu’à ce que le bulletin soit dans l’urne.",
    retry: "L’envoyer maintenant",
    edit: "Revenir à mes réponses",
  },
  done: {
    heading: "Votre bulletin est dans l’urne",
    thanks: "Merci. Vos réponses ont été effacées de cet appareil.",
    next: "Après la clôture, les responsables des deux équipes reçoivent les mêmes résultats au même moment.",
    close: "Vous pouvez fermer cette page.",
    keep: "Au cas où vous changeriez d’avis",
    keepHelp:
      "Votre code de bulletin permet de modifier ou de retirer ce bulletin jusqu’à la clôture, sur tout appareil. Le récépissé est le reçu signé du serveur pour ce bulletin. Ne montrez ni l’un ni l’autre à personne.",
    change: "Répondre à nouveau",
    withdraw: "Retirer mon bulletin",
    shared: "Cet ordinateur est partagé : ne rien laisser ici",
    save: "Enregistrer récépissé et code",
    show: "Afficher récépissé et code",
    slip: "Votre bulletin scellé est dans l’urne. Ce récépissé ne contient aucune réponse. Ne montrez ni lui ni votre code de bulletin à personne.",
    slipLabel: "Votre récépissé",
    file: "parallax-slip.txt",
    code: "Votre code de bulletin",
  },
  trouble: {
    heading: {
      link: "Ce lien est incomplet",
      stop: "Merci de ne pas répondre",
      support: "Répondre sur cette page n’est pas sûr",
      closed: "Cette enquête est close",
      used: "Ce lien a déjà servi",
      offline: "Pas de connexion",
      other: "Cela n’a pas fonctionné",
    },
    unknown:
      "Cette invitation n’est pas valable, ou une plus récente la remplace. Utilisez le lien du dernier e-mail reçu.",
    other_wave: "Cette invitation est celle d’une autre enquête. Utilisez le lien du dernier e-mail reçu.",
    used: "Si vous avez répondu, merci : vous pouvez modifier ou retirer votre bulletin avec son code. Si vous l’avez pris sans l’envoyer, continuez sur l’appareil utilisé, ou ici avec le code. Si vous n’avez fait ni l’un ni l’autre, prévenez la personne qui a envoyé l’invitation : quelqu’un a utilisé votre lien.",
    replaced: "Un lien plus récent remplace celui-ci. Utilisez le lien du dernier e-mail reçu.",
    not_open: "Cette enquête n’est pas encore ouverte. Revenez plus tard avec le même lien.",
    ended: "Cette enquête est close. Elle ne prend plus de réponses.",
    cancelled: "Cette enquête a été annulée. Les réponses déjà données ont été détruites, encore scellées.",
    closed:
      "L’enquête a été close avant que votre bulletin n’atteigne l’urne. Vos réponses n’ont pas été comptées et personne ne les a vues.",
    closedWipe: "Effacer mes réponses de cet appareil",
    closedDraft: "Des réponses jamais envoyées sont encore gardées sur cet appareil.",
    mismatch:
      "Ce que le serveur a envoyé ne correspond pas à ce qu’il a promis à tout le monde. Quelqu’un cherche peut-être à distinguer votre bulletin des autres. Rien venant de vous n’a été envoyé. Montrez cette page aux responsables de l’enquête.",
    insecure:
      "L’isoloir ne fonctionne qu’avec une connexion sécurisée (https). Prévenez les responsables de l’enquête.",
    offline: "Le serveur est injoignable. Vérifiez votre connexion et réessayez.",
    too_many: "Trop de tentatives. Attendez quelques minutes et réessayez.",
    malformed: "Le serveur n’a pas compris cette demande. Rouvrez votre lien.",
    outdated: "Une version plus récente de votre bulletin est déjà dans l’urne.",
    storage: "Ce navigateur ne garde rien pour cette page : la fermer, c’est perdre vos réponses.",
    unexpected: "Le serveur n’a pas pu prendre cela pour l’instant. Rien n’est perdu : réessayez bientôt.",
    notFound:
      "Il n’y a pas d’enquête à cette adresse. Elle a peut-être été supprimée, ou le lien est incomplet.",
  },
};

export const paste: RespondentWords["paste"] = {
  heading: booth.trouble.heading.link,
  lead: "Les messageries cassent parfois les liens. Copiez tout l’e-mail d’invitation, ou tout le lien qu’il contient, et collez-le ici. Il est lu sur cet appareil et n’est envoyé nulle part.",
  label: "Le lien de votre invitation, ou tout l’e-mail",
  go: "Ouvrir l’isoloir",
  wrong:
    "Ce n’est pas un lien vers cette enquête. S’il y ressemble, il en manque une partie : copiez tout l’e-mail et collez-le.",
  opaque:
    "Cette adresse vient de la protection de messagerie de votre entreprise et ne contient pas votre lien. Ouvrez-la depuis l’e-mail, ou demandez un nouveau lien.",
  other: "C’est une invitation à une autre enquête.",
  otherGo: "Ouvrir cette enquête",
};

export const waiting: RespondentWords["waiting"] = {
  loading: "Ouverture de l’isoloir…",
  noScript:
    "L’isoloir scelle vos réponses sur votre appareil avant qu’elles ne le quittent ; il lui faut pour cela JavaScript. Autorisez-le pour cette page, ou ouvrez votre lien dans un autre navigateur.",
};

export const preview: RespondentWords["preview"] = {
  strip: "Aperçu : rien n’est pris ni enregistré",
  heading: "Fin de l’aperçu",
  body: "Ici, le bulletin de la personne interrogée est scellé et déposé, et un récépissé peut être gardé. Dans l’aperçu, rien n’a été envoyé.",
  again: "Recommencer",
};

/** What is asked about the person on the last page, where a survey asks it. */
export const aboutYou: RespondentWords["aboutYou"] = {
  heading: "À propos de vous",
  lead: "Vous pouvez ne rien indiquer ici. Ce que vous indiquez est scellé avec vos réponses. Un groupe n’est montré que si au moins {least} de ses membres ont répondu à une question. Deux de ces questions ne sont jamais combinées, et aucune ne figure jamais à côté d’un commentaire.",
  nothing: "Je préfère ne rien indiquer",
  known:
    "Comment ont répondu des groupes au sein de votre équipe, d’après ce que chacun indique sur lui-même à la dernière page : seulement des groupes d’au moins {slices} réponses, et jamais deux de ces questions combinées. Vous pouvez n’y rien indiquer.",
};
