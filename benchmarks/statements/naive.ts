import type { Language } from '../../src/text/index.js';

/** General words of good and bad feeling, as a sentiment dictionary has them: the naive score that ours is held against. */
const words: Record<Language, { good: string; bad: string }> = {
  en: {
    good: 'good great success happy peace love best better hope progress support thank welcome proud freedom improve important positive strong safe',
    bad: 'bad war violence fear death crime worst worse pain kill attack threat problem fail sad terror danger negative weak wrong',
  },
  fr: {
    good: 'bon bonne succès heureux paix amour meilleur mieux espoir progrès soutien merci bienvenue fier liberté améliorer important positif fort sûr',
    bad: 'mauvais guerre violence peur mort crime pire douleur tuer attaque menace problème échec triste terreur danger négatif faible faux violences',
  },
  es: {
    good: 'bueno buena éxito feliz paz amor mejor esperanza progreso apoyo gracias bienvenido orgulloso libertad mejorar importante positivo fuerte seguro logro',
    bad: 'malo mala guerra violencia miedo muerte crimen peor dolor matar ataque amenaza problema fracaso triste terror peligro negativo débil falso',
  },
  ru: {
    good: 'хороший успех счастье мир любовь лучший лучше надежда прогресс поддержка спасибо добро гордость свобода улучшение важный положительный сильный безопасность победа',
    bad: 'плохой война насилие страх смерть преступление худший боль убийство нападение угроза проблема провал грусть террор опасность отрицательный слабый ложь вред',
  },
  ar: {
    good: 'جيد نجاح سعادة سلام حب أفضل أمل تقدم دعم شكر ترحيب فخر حرية تحسين مهم إيجابي قوي أمن خير إنجاز',
    bad: 'سيئ حرب عنف خوف موت جريمة أسوأ ألم قتل هجوم تهديد مشكلة فشل حزن إرهاب خطر سلبي ضعيف كذب شر',
  },
  zh: {
    good: '好 成功 幸福 和平 爱 最好 更好 希望 进步 支持 感谢 欢迎 自豪 自由 改善 重要 积极 强 安全 胜利',
    bad: '坏 战争 暴力 恐惧 死亡 犯罪 最坏 更坏 痛苦 杀 攻击 威胁 问题 失败 悲伤 恐怖 危险 消极 弱 错误',
  },
};

/** Good words less bad words, per hundred characters. */
export function naiveSentiment(text: string, language: Language): number {
  const lower = text.toLowerCase();
  const count = (list: string) => list.split(' ').reduce((sum, word) => sum + lower.split(word).length - 1, 0);
  return (100 * (count(words[language].good) - count(words[language].bad))) / text.length;
}
