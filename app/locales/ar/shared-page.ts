import type { SharedPageWords } from "../en/sharing/shared-page";

export const sharedPage: SharedPageWords = {
  title: (organization, wave) => `${wave}: النتائج في ${organization}`,
  heading: (sales, marketing) => `كيف يرى ${sales} و${marketing} بعضهما: النتائج`,
  lead: (organization, sales, marketing, wave) =>
    `سُئل كل من في ${sales} و${marketing} في ${organization} ضمن «${wave}». الأرقام في هذه الصفحة هي التي تراها الإدارة.`,
  oneAddress: "لهذه الصفحة عنوان واحد لكل من سُئلوا. لا تضع ملفات تعريف ارتباط، ولا يسجّل Parallax من يفتحها.",
  answered: (team, answers, invited) => `${team}: أجاب ${answers} من ${invited}`,
  answeredOnly: (team, answers) => `${team}: أجاب ${answers}`,
  hidden: (team) => `${team}: أجاب عدد قليل جدًا، لذلك لا يُعرض شيء عن هذا الفريق`,
  low: "أجاب أقل من نصف أحد الفريقين. قد يرى الآخرون غير ذلك.",
  custodyServer:
    "في هذا الاستطلاع كان المفتاح لدى الخادم. وكان بوسع من يشغّله أن يفتح إجابات قبل موعد الإغلاق.",
  trial: "كان هذا تجربة: كان بوسع من أعدّها قراءة الرسائل.",
  how: {
    title: "كيف تُقرأ هذه الصفحة",
    scores: "الدرجات من 0 إلى 100. الأعلى أفضل.",
    range: "بعد كل فرق يرد المجال الذي يقع فيه على الأرجح.",
    certainty: "الفرق الواضح أو المرجّح يتميّز عن المصادفة. أما المفتوح فقد يكون مصادفة.",
    least: (people) => `لا تُعرض أبدًا إجابات أقل من ${people} أشخاص، لا هنا ولا للإدارة.`,
  },
  topics: "حسب الموضوع",
  statements: "عبارة عبارة",
  difference: (points, range, certainty) => `الفرق: ${points} نقطة (${range})، ${certainty}`,
  differenceRange: (range, certainty) => `الفرق: ${range} نقطة، ${certainty}`,
  noDifference: "لا يمكن مقارنة الفريقين هنا.",
  certainty: { clear: "واضح", likely: "مرجّح", open: "مفتوح" },
  range: (low, high) => `من ${low} إلى ${high}`,
  between: (low, high) => `بين ${low} و${high}`,
  orMore: (score) => `${score} أو أكثر`,
  orLess: (score) => `${score} أو أقل`,
  few: "إجابات قليلة جدًا",
  reversed: "سُئل بصيغة معكوسة: الدرجة العالية تعني عدم الموافقة.",
  next: {
    title: "ماذا بعد",
    none: "لم يتفق مسؤولا الفريقين على شيء بعد. عندما يتفقان سيُكتب هنا.",
    due: (day) => `يُنجز حتى ${day}`,
    done: "أُنجز",
  },
  agreements: {
    title: "ما اتفق عليه الفريقان",
    since: (signed, review) => `وقّعه مسؤولا الفريقين، وهو ساري منذ ${signed}. يراجعانه في ${review}.`,
  },
  more: "ما الذي يمكن معرفته عن إجاباتك وما الذي لا يمكن",
  languages: "اقرأ هذه الصفحة بـ",
  missing: {
    title: "لا شيء للقراءة هنا",
    text: "ربما حُذفت النتائج، أو أن العنوان غير كامل. افتح الرابط في الرسالة مرة أخرى، أو اسأل من أرسل إليك الاستطلاع.",
  },
};
