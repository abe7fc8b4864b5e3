import type { RespondentWords } from "../words";

/** The page on anonymity in French: it promises exactly what the English one does. */
export const anonymity: RespondentWords["anonymity"] = {
  title: "Ce que l’on peut savoir de vos réponses",
  custody: {
    server: {
      lead: "En bref : aucune personne utilisant ce produit ne peut voir ce que vous avez répondu. Quiconque gère le serveur le pourrait. Cette page explique ce que cela signifie, et ce que cela ne couvre pas.",
      operator:
        "Quiconque gère le serveur : jusqu’à la clôture de l’enquête, si votre invitation a servi à prendre un bulletin. Les traces que garde toute base de données permettent souvent aussi de dire quel bulletin scellé elle est devenue, et donc qu’il a été déposé. Et comme, dans cette enquête, le serveur détient la clé, cette personne pourrait ouvrir des bulletins avant la date de clôture, et apprendre ainsi ce que vous avez répondu.",
      thief:
        "Quelqu’un qui vole la base de données après l’enquête : les résultats des groupes, les commentaires publiés et la liste des personnes invitées. Une copie faite pendant que l’enquête était ouverte contient aussi les bulletins scellés et les personnes qui en avaient alors pris un ; personne ne peut les ouvrir, à moins que la clé n’ait été copiée elle aussi pendant ce temps : elle se trouve dans un dossier à part, hors de la base de données et de ses sauvegardes.",
      limit:
        "Dans cette enquête, le serveur détient la clé. Quiconque le gère pourrait ouvrir des réponses avant la date de clôture et les rapprocher du moment de leur arrivée et de l’invitation dont elles viennent. Les personnes qui ne font qu’utiliser le produit ne le peuvent pas.",
    },
    "two-key": {
      lead: "En bref : ni votre responsable ni quiconque gère le serveur ne peut voir ce que vous avez répondu, à moins que deux des trois détenteurs de clé n’y aident. Cette page explique ce que cela signifie, et ce que cela ne couvre pas.",
      operator:
        "Quiconque gère le serveur : jusqu’à la clôture de l’enquête, si votre invitation a servi à prendre un bulletin. Les traces que garde toute base de données permettent souvent aussi de savoir quel bulletin scellé en est issu, et donc qu’il a été déposé. Pas ce qu’il contient : trois détenteurs ont des clés que le serveur n’a pas, et deux d’entre eux mélangent les bulletins avant que le serveur n’ouvre son propre sceau. Les détenteurs de clé ne voient aucune réponse.",
      thief:
        "Quelqu’un qui vole la base de données après l’enquête : les résultats des groupes, les commentaires publiés et la liste des personnes invitées. Une copie faite pendant que l’enquête était ouverte contient aussi les bulletins scellés et qui en avait pris un jusque-là ; personne ne peut les ouvrir sans les cartes de deux détenteurs de clé et la clé du serveur, qui est détruite à la fin.",
      limit:
        "Deux détenteurs de clé, avec quiconque gère le serveur, pourraient ouvrir des bulletins et les suivre d’après le moment de leur arrivée et l’invitation dont ils viennent. Un seul, le serveur seul ou un seul avec le serveur ne le peut pas.",
    },
  },
  way: {
    title: "Le chemin d’un bulletin",
    server: {
      steps: [
        "Scellé sur votre appareil",
        "Attend dans l’urne la clôture",
        "Ouvert en mémoire, mélangé, compté",
      ],
      text: "Une réponse est scellée sur votre propre appareil et reste scellée dans l’urne jusqu’à la clôture. Elle est alors ouverte dans la mémoire du serveur, mélangée et comptée. Rien d’ouvert n’est jamais écrit.",
    },
    "two-key": {
      steps: [
        "Scellé trois fois sur votre appareil",
        "Un premier détenteur mélange",
        "Un second détenteur mélange",
        "Le serveur ouvre le reste et compte",
      ],
      text: "Une réponse est scellée trois fois sur votre propre appareil. Après la clôture, un détenteur de clé retire les sceaux extérieurs et mélange, un second fait de même, et le serveur ouvre ce qui reste : il voit des réponses et ne peut pas dire de qui elles viennent. Les détenteurs de clé ne voient aucune réponse.",
    },
  },
  leadTrial:
    "En bref : cette enquête est un essai ; la personne qui l’a mis en place peut donc ouvrir les liens des personnes invitées, voir si un lien a servi et répondre à la place de quelqu’un. Ce que quelqu’un a scellé dans l’isoloir n’est montré à aucune personne utilisant ce produit. Quiconque gère le serveur pourrait le lire.",
  ofWave: (organization, name) => `À propos de l’enquête « ${name} » chez ${organization}`,
  sections: ({ operator, thief, limit }) => [
    {
      title: "Ce que deviennent vos réponses",
      points: [
        "Votre invitation est échangée contre un bulletin qui ne porte aucun nom. Le serveur signe le bulletin sans le voir, comme on signe à travers une enveloppe fermée doublée de papier carbone. Plus tard, il peut dire qu’un bulletin est authentique, mais pas à qui il appartient.",
        "Vous répondez sur votre propre appareil. Rien n’en sort avant que vous ne déposiez votre bulletin ; les réponses inachevées sont gardées sur l’appareil et effacées une fois le bulletin dans l’urne.",
        "Votre appareil scelle le bulletin avant de l’envoyer. Tous les bulletins scellés d’une enquête ont exactement la même longueur, quelle que soit celle de ce que vous avez écrit.",
        "Le bulletin scellé va dans une urne qui ne connaît ni votre invitation ni votre nom : aucun cookie, aucune adresse, aucune heure n’y est enregistré avec lui. Le journal de la base de données note lui-même le moment de chaque changement, comme dans toute base de données ; quiconque gère le serveur peut le lire.",
        "Après la clôture de l’enquête, les bulletins sont ouverts dans la mémoire du serveur, les notes et les commentaires sont séparés et mis dans un ordre aléatoire, et c’est là qu’ils sont comptés. Aucun bulletin ouvert n’est jamais enregistré. En une seule étape, le résultat est enregistré, la clé qui pouvait ouvrir les bulletins est détruite, et la liste des personnes ayant pris un bulletin est effacée et réécrite dans un ordre aléatoire ; puis les bulletins scellés sont supprimés.",
        "Ce qui est enregistré, c’est un seul résultat, calculé une seule fois, uniquement pour des groupes, ainsi que les commentaires qui peuvent être montrés. Il ne change jamais, et toutes les personnes qui ont le droit de le voir voient la même chose.",
      ],
    },
    {
      title: "Qui peut voir quoi",
      points: [
        "Votre responsable, les responsables des Ventes et du Marketing et toute personne qui se connecte : les résultats publiés des groupes. Pas vos réponses, ni le moment où vous avez répondu, ni, sauf dans un essai, si vous l’avez fait, à moins que le nombre de réponses ne montre que toute votre équipe a répondu.",
        "Vos collègues : la même chose, une fois que les résultats leur ont été communiqués.",
        operator,
        "Quiconque gère le serveur de messagerie : qu’un e-mail vous a été envoyé, et quand.",
        thief,
        "Le réseau ou la gestion des appareils de votre employeur : votre passage dans l’isoloir. Utilisez un autre appareil et un autre réseau si cela compte pour vous ; votre lien fonctionne partout.",
      ],
    },
    {
      title: "Comment les petits groupes sont protégés",
      points: [
        "Moins de cinq réponses à une question dans une équipe : rien n’est montré à son sujet.",
        "De cinq à neuf réponses : seulement un score, arrondi à cinq et borné aux deux extrémités de l’échelle (« 75 ou plus »). Pas de répartition ni de pourcentage. On peut tout de même déduire combien de personnes n’ont pas donné de note : c’est la différence entre les réponses de l’équipe et celles à la question. Elle réunit les personnes qui l’ont passée, celles qui ont dit « Je ne sais pas » et celles que la question ne concerne pas, toutes ensemble.",
        "Dix ou plus : combien de personnes ont choisi chaque réponse, ou aucune, et combien ont dit « Je ne sais pas ». Sauf si presque toutes ont choisi la même : alors seulement « au moins tant pour cent » et, à la place d’un score, la plage que cela laisse.",
        "Ces règles empêchent quiconque de déduire une réponse avec certitude de ce qui est publié. Elles n’empêchent pas de bien deviner : là où presque toute une équipe dit la même chose, vous l’avez très probablement dite aussi. Et quiconque connaît certaines réponses, à commencer par les siennes, en sait plus que les autres : deux collègues qui se disent les leurs peuvent, dans quelques cas de très petits groupes, savoir avec certitude de quel côté d’une question se situent les autres.",
        "Une enquête peut vous demander une ou deux choses sur vous-même, par exemple où vous travaillez. Vous pouvez ne rien indiquer, et rien de cela ne vient de la liste des personnes invitées. D’un tel groupe, quelque chose n’est montré que si au moins dix de ses membres ont répondu, si ce qu’il laisse de l’équipe est personne ou au moins dix, et si aucun groupe plus petit ne peut être calculé à partir de tout ce qui est montré. Deux de ces questions ne sont jamais combinées, et les commentaires ne les portent jamais. Des bornes peuvent tout de même être devinées : d’autant mieux que l’on montre davantage. Neuf autres qui indiquent la même chose que vous et se disent leurs réponses peuvent calculer la vôtre.",
        "Commentaires : seulement là où au moins dix personnes de l’équipe ont répondu et où au moins trois d’entre elles ont écrit quelque chose. Ils sont montrés mot pour mot, triés selon leur texte afin qu’il ne reste rien de l’ordre d’arrivée, sans lien avec les notes ni entre eux. Un commentaire peut vous trahir par ce qu’il dit.",
        "Tant que l’enquête est ouverte, personne ne voit de résultat, seulement combien de bulletins de chaque équipe sont dans l’urne, arrondi au multiple de cinq inférieur et compté toutes les 24 heures. Un bulletin déposé reste compté jusqu’à la clôture, même s’il est modifié ou retiré.",
        "Deux enquêtes qui posent une même question à plus de quatre des mêmes personnes d’une équipe sont espacées d’au moins 90 jours. Il est ainsi plus difficile de soustraire un résultat de l’autre et de voir ce qu’ont dit les personnes qui n’ont répondu qu’à l’une d’elles. Ce n’est pas pour autant impossible.",
        "Les rappels partent dans un ordre aléatoire, et le produit ne montre à aucune des personnes qui l’utilisent à qui ni à combien. Lorsqu’ils ne vont qu’aux personnes qui n’ont pas pris de bulletin, quiconque gère le serveur ou le serveur de messagerie peut voir de qui il s’agit ; ce qui est fixé au lancement d’une enquête dit lequel des deux cas s’applique.",
      ],
    },
    {
      title: "Contre quoi cela ne protège pas",
      points: [
        limit,
        "Sans serveur de messagerie configuré, une enquête est un essai : ses e-mails restent dans une boîte d’envoi sur le serveur. La personne qui a mis en place le produit peut les y lire, ouvrir un lien, voir s’il a servi et répondre à la place de quelqu’un. Un essai le dit dans ses e-mails et dans l’isoloir.",
        "Un serveur qui vous envoie une page manipulée pourrait voir ce que vous saisissez. La page est un seul petit script dont l’empreinte est fixée au lancement de l’enquête ; on peut donc s’en apercevoir, mais pas depuis la page elle-même.",
        "Quiconque gère le serveur pourrait ajouter des bulletins, mais pas plus au total que de personnes invitées. Pour chacun, il faudrait une invitation : la personne concernée constate alors qu’un bulletin a déjà été pris.",
        "Quelqu’un qui a accès à votre messagerie peut utiliser votre lien avant vous. Vous le remarqueriez : votre propre lien dirait qu’un bulletin a déjà été pris.",
        "Votre récépissé, avec votre code de bulletin, prouve à autrui quel bulletin scellé est le vôtre. Gardez les deux pour vous.",
        "Avec la base de données intégrée, il n’y a pas de comptes de base de données distincts pour la liste des personnes et pour l’urne : quiconque peut lire ses fichiers peut lire les deux, mais pas ce qui est scellé.",
      ],
    },
    {
      title: "Comment vous pouvez le vérifier",
      points: [
        "Chaque enquête est décrite par un fichier public, son manifeste : les clés, les questions, les seuils, le nombre de personnes invitées. Votre navigateur refuse de continuer si quoi que ce soit n’y correspond pas.",
        "Les douze mots affichés dans l’isoloir sont l’empreinte de ce fichier. Si vos collègues voient les mêmes mots, tout le monde a reçu la même enquête et les mêmes clés.",
        "Le récépissé que vous obtenez est le reçu signé par le serveur pour votre bulletin scellé. Il ne contient aucune réponse.",
        "Quand les résultats sont là, le lien de votre invitation mène au tableau : la liste de tous les bulletins scellés qui étaient dans l’urne. Comparé à votre récépissé sur votre propre appareil, il montre si votre bulletin a été compté.",
        "Le produit est ouvert : ce qui est écrit ici peut se lire dans son code source.",
      ],
    },
  ],
  facts: {
    title: "Ce qui a été fixé au lancement de cette enquête",
    custody: "Qui détient la clé",
    custodyServer: "Le serveur",
    custodyServerDatabase:
      "Le serveur, et ensuite une copie de sa base de données d’avant la clôture, avec le secret du serveur",
    custodyTwoKey: "Deux personnes sur trois, ensemble",
    invited: "Personnes invitées",
    invitedOf: (team, count) => `${team} : ${count.toLocaleString("fr")}`,
    thresholds: "Nombre minimal de réponses avant que quoi que ce soit ne soit montré sur une question",
    comments: "Nombre minimal de personnes d’une équipe avant que les commentaires ne soient montrés",
    slices: "Demandé sur vous-même",
    noSlices: "Rien",
    slicesFrom: (asked, least) => `${asked} ; montré à partir de ${least} réponses`,
    commentReaders: "Qui peut lire les commentaires",
    commentReadersMembers:
      "Seulement les personnes de l’organisation qui se connectent, jamais quiconque ouvre une page sans se connecter",
    reminders: "Rappels",
    remindersEveryone: "À tout le monde, pour qu’ils ne disent rien sur qui a répondu",
    remindersUnclaimed: "Seulement aux personnes dont l’invitation n’a pas encore servi",
    trial:
      "Ceci est un essai : ses liens peuvent être lus sur le serveur, par la personne qui l’a mis en place et par quiconque gère le serveur.",
    words: "Douze mots",
    wordsNote: "À comparer avec les mots que votre propre navigateur calcule dans l’isoloir.",
    manifest: "Le manifeste de cette enquête",
  },
};
