"""Words of speech itself: persons, questions, prompts and thanks, and the verbs that say who spoke.

Owns frozen sets of casefolded words, beginnings and ends of words, and marks.  Must not know who takes part.
"""

from __future__ import annotations

from typing import Final

from turnseg._lexicon.words import words as _words

#: First- and second-person words and greetings: a paragraph that holds them is somebody speaking.
PERSON_WORDS: Final = _words("""
    i'm i've i'll i'd me my mine we we're we've we'll us our ours you you're you've you'll your yours thanks thank
    yeah yes hello hi okay please sorry
    я мне меня мной мы нас нам нами мой моя моё мои мое наш наша наше наши ты тебя тебе вы вас вам вами ваш ваша ваши
    твой спасибо здравствуйте ну мені мене ми ви вам вас твій дякую
    je j'ai j'étais j'avais moi mon mes nous notre nos vous votre vos tu toi ton tes merci oui bonjour
    yo mi mis conmigo nosotros nuestro nuestra tú usted ustedes vosotros gracias sí hola
    eu meu minha meus minhas nós nosso nossa você vocês obrigado obrigada olá
    ich mich mir mein meine meinen wir uns unser unsere du dich dir dein danke nein
    io mio mia noi ci nostro nostra tu ti tuo voi vi vostro grazie ciao
    ik mij mijn wij we ons onze jij je jou jouw bedankt nee
    jag mig mitt mina vi oss vår vårt du dig din ditt tack nej
    jeg meg mig min mitt vi oss dere takk
    minä minun minua meidän sinä sinun teidän kiitos kyllä olen olemme
    mnie mój moja moje mi my nas nam nasz ty ciebie pana panu panem pani panią państwo wy was dziękuję jestem jesteśmy
    byłem byłam byliśmy mam mamy miałem miałam mieliśmy wiem myślę mogę chcę mówię wolę
    já mě mně můj moje my nás nám náš tebe vy vás vám váš děkuji jsem jsme
    mene meni moj moja nas nam naš tebe vas vam vaš hvala
    én engem nekem minket nekünk téged neked ön önök köszönöm igen
    mă mie meu mea noi dumneavoastră mulțumesc
    beni bana benim biz bizi bize bizim seni sana senin siz sizi size sizin teşekkürler evet hayır
    εγώ εμείς μας εσύ εσείς σας ευχαριστώ ναι όχι
    saya aku kami kita anda kamu
    tôi chúng vâng
    أنا نحن لي لنا أنت أنتم لك لكم نعم شكرا شكراً عندي شما ممنون بله
    אני אנחנו לי לנו אתה אתם לך לכם תודה שלי שלנו
    मैं मुझे मेरा मेरी हम हमें हमारा आप आपका आपको तुम धन्यवाद
    nik zuk nire gure zure nosaltres vostè vostès vosaltres meva vostede vós
    mina mul mulle mind minu meie sina sinu teie aitäh mēs jūs mani tev aš mes jūs mano jūsų ačiū
    jaz meni mene moja vam nam sem smo mne mnou moje naše vaše ďakujem som sme
    ég mig mér þú þig þér við ykkur takk mé muid dúinn chi fi ni fy unë ju juve neve
    аз ние вие мене нашия вашия благодаря јас ние вие мене ја ми ви мој наш хвала мне мяне вы нам
    მე ჩვენ თქვენ ჩემი ես մենք դուք իմ ձեր mən biz siz mənim сіз біз мен менің men biz siz mening би бид та
    ako kami tayo kayo ikaw namin natin mimi sisi wewe nyinyi yangu wako ek jy julle ons
    আমি আমরা আপনি আমার আপনার நான் நாங்கள் நீங்கள் நாம் నేను మేము మీరు میں ہم آپ میرا ہمارا شکریہ ਮੈਂ ਅਸੀਂ ਤੁਸੀਂ
    μου σου μένα εσένα tôi bạn mình chúng_tôi saya
""")

#: Those that are no function word of narration in another language, as `du` is in French and `was` in English.
OWN_PERSON_WORDS: Final = PERSON_WORDS - _words("du men meg sem ci fi ni min mes ek nas vi fy no was")

#: Words for I and my, and for you and your, that mean the other in no language.
FIRST_WORDS: Final = _words("""
    i'm i've i'll i'd me my myself ich mich mir mein meine meinen meinem meiner moi mon j'ai puis-je dois-je peux-je
    yo mi mis mí eu meu minha meus minhas io mio mia ik mijn mij jag mig mitt mina jeg meg minä minun
    я мне меня мной мой моя моё мое мои мою моего моей мені мене мій моє мої mnie mój moja moje můj mně moj meni
    én nekem engem mea bana beni benim εγώ μου saya aku tôi أنا לי אני שלי मैं मेरा मेरी मुझे
""")
#: Words for we and our: a band answers so, and a firm.
WE_WORDS: Final = _words("""
    we we're we've we'll our us wir uns unser unsere nous notre nos noi nostro nostra wij ons onze vi oss vår vårt våra
    vores nosotros nuestro nuestra nós nosso nossa
""")
SECOND_WORDS: Final = _words("""
    you you're you've you'll you'd your yours yourself du dich dir dein deine deinen ihnen euch euer eure vous votre
    vos tu toi ton tes usted ustedes tú te tus vosotros vuestro você vocês lei tuo tua voi vostro vostra jij jou jouw u
    uw ni dig din ditt dere deg sinä sinun te teidän вы вас вам вами ваш ваша ваше ваши вашу ты тебя тебе твой ви тебе
    pan pani pana panu panią państwo ty ciebie twój wy vy vás vám váš tebe vi vas vam vaš ön önök téged
    dumneavoastră sen siz sizi size sizin seni sana εσύ εσείς σας σου kamu anda bapak ibu bạn ông anh chị أنت لك אתה לך
    שלך आप तुम आपका आपकी आपको
""")

#: The same at the end of a word, in languages that say it there (Turkish, Hungarian, Finnish, Polish).
PERSON_ENDINGS: Final = (
    "yorum", "yoruz", "sınız", "siniz", "sunuz", "sünüz", "dınız", "diniz", "dunuz", "dünüz", "ımız", "imiz", "umuz",
    "ümüz", "unk", "ünk", "mme", "łem", "łam", "liśmy", "łyśmy",
)  # fmt: skip

#: The same in scripts that put no blanks between words.
PERSON_MARKS: Final = (
    "我", "你", "您", "咱", "私", "僕", "俺", "あなた", "ですか", "ました", "저는", "제가", "우리", "니다", "나요",
    "까요", "ฉัน", "ผม", "คุณ",
    "습니다", "어요", "아요", "세요", "죠", "ません", "เรา", "ครับ", "ค่ะ",
)  # fmt: skip

#: Marks that end a question: Latin, wide, Arabic, Greek, Armenian, Ethiopic.
QUESTION_MARKS: Final = "?？؟\u037e՞፧"

#: Words that ask at the end of a sentence, where no question mark need stand (Japanese, Korean).
ASKING_ENDS: Final = (
    "ですか", "ますか", "でしたか", "ましたか", "でしょうか", "ませんか",
    "나요", "까요", "니까", "는가요", "은가요", "인가요", "궁금합니다", "궁금해요",
)  # fmt: skip
#: Newspapers ask plainly: the bare particle of questions, or a topic and no more, and a period.
PLAIN_ENDS: Final = ("か。", "나.", "가.", "까.", "는.", "은.")

#: Polite requests at the end of a sentence: a question in an interview, an instruction in a manual.
REQUEST_ENDS: Final = ("ください", "下さい", "お願いします", "주세요", "부탁드립니다")

#: Commonest words of languages that never leave out I and you: in a text of theirs the absence of both says something.
PRONOUNCED: Final = _words("""
    the of and is was der die das und ist het een van le les des est une och att det som og er på
""")

#: Openers of a request that asks without a question mark: `Tell us of your lamp.`
PROMPTS: Final = (
    "tell me", "tell us", "please tell", "describe ", "please describe", "talk about", "talk us", "talk me",
    "walk us", "walk me", "introduce yourself", "explain ", "erzählen sie", "erzähl uns", "erzähl mal",
    "erzähl von", "beschreiben sie", "beschreib ", "stellen sie sich", "racontez", "raconte-", "raconte ",
    "parlez-", "parle-", "décrivez", "présentez", "cuéntanos", "cuéntame", "cuéntenos", "cuénteme", "háblanos",
    "háblame", "háblenos", "hábleme", "conte-nos", "conte ", "conte-me", "fale ", "fale-nos", "descreva",
    "ci racconti", "raccontaci", "ci parli", "parlaci", "mi racconti", "vertel", "beschrijf", "berätta", "fortell",
    "fortæl", "kerro ", "kertoisit", "kerro", "расскажи", "поделитесь", "опишите", "пожелан", "ваши пожелания",
    "розкажи", "поділіться", "opowiedz", "proszę opowiedz", "niech pan", "popište", "vyprávějte", "řekněte",
    "povězte", "ispričaj", "recite nam", "reci nam", "povejte", "разкаж", "mesélj", "meséljen", "povestiți",
    "povestește", "spuneți-ne", "vorbiți-ne", "anlatın", "anlatsanız", "anlatabilir", "bize kendin", "biraz kendin",
    "πείτε μασ", "πεσ μασ", "μιλήστε μασ", "μίλησέ μασ", "ceritakan", "tolong cerita", "hãy kể", "hãy chia sẻ",
    "حدثنا", "حدثينا", "أخبرنا", "احكِ لنا", "ספר ל", "ספרי ל", "ספרו ל", "תאר ", "תארי ", "הצג ", "הציגי ",
    "请", "谈谈", "請", "談談",
)  # fmt: skip

#: Openers of the thanks with which an interview is closed.
THANKS: Final = (
    "thank you", "thanks", "many thanks", "danke", "vielen dank", "herzlichen dank", "besten dank", "merci", "gracias",
    "muchas gracias", "obrigad", "muito obrigad", "grazie", "bedankt", "dank je", "dank u", "tack ", "takk ", "tak ",
    "kiitos", "aitäh", "спасибо", "благодар", "дякую", "дякуємо", "dziękuj", "děkuj", "díky", "ďakuj", "hvala",
    "хвала", "köszön", "mulțum", "vă mulțum", "teşekkür", "σασ ευχαριστ", "ευχαριστ", "terima kasih", "cảm ơn",
    "xin cảm ơn", "شكرا", "תודה", "谢谢", "謝謝", "感谢", "感謝", "ありがとう", "감사합니다",
)  # fmt: skip

#: Verbs that say who spoke, as stories print them behind or between the words: `“Late,” said Nora`.
SPEECH_VERBS: Final = _words("""
    said says asked asks answered answers replied replies added adds cried shouted whispered muttered laughed
    сказал сказала говорит спросил спросила спрашивает ответил ответила отвечает добавил добавила крикнул крикнула
    прошептал прошептала воскликнул воскликнула произнёс произнес произнесла пробормотал пробормотала заметил заметила
    возразил возразила повторил повторила решил решила промолвил промолвила вздохнул вздохнула напомнил напомнила
    сказав сказала спитав спитала запитав запитала відповів відповіла додав додала вигукнув вигукнула прошепотів
    каза попита отговори отвърна добави извика прошепна рече упита одговори додаде викна
    dit demanda demande répéta continua répondit répond ajouta cria murmura reprit répliqua fit lança chuchota
    s'écria soupira
    dijo dice preguntó pregunta contestó respondió responde añadió gritó susurró murmuró repuso replicó exclamó
    disse diz perguntou pergunta respondeu responde acrescentou gritou sussurrou murmurou exclamou retorquiu
    sagte sagt fragte fragt antwortete antwortet erwiderte rief flüsterte meinte fügte murmelte entgegnete seufzte
    disse dice chiese chiede domandò rispose risponde aggiunse gridò sussurrò mormorò esclamò replicò fece
    zei zegt vroeg vraagt antwoordde riep fluisterde mompelde zuchtte
    sa sade säger frågade frågar svarade svarar ropade viskade sier spurte spør svarte sagde siger spurgte svarede råbte
    sanoi sanoo kysyi kysyy vastasi vastaa huusi kuiskasi lisäsi
    powiedział powiedziała mówi zapytał zapytała spytał spytała pyta odpowiedział odpowiedziała odparł odparła rzekł
    rzekła dodał dodała krzyknął krzyknęła szepnął szepnęła mruknął mruknęła zawołał zawołała
    řekl řekla říká zeptal zeptala ptá odpověděl odpověděla odvětil odvětila dodal dodala křikl křikla zašeptal
    povedal povedala spýtal spýtala odpovedal odpovedala rekel rekla vprašal vprašala odgovoril odgovorila
    reče rekao upita upitao upitala odgovori odgovorio dodade dodao viknu šapnu
    mondta mondja kérdezte kérdezi felelte feleli válaszolta szólt kiáltotta suttogta tette súgta
    spuse zise zice întrebă întreabă răspunse răspunde adăugă strigă șopti murmură
    dedi diyor sordu soruyor yanıtladı cevapladı ekledi bağırdı fısıldadı
    είπε λέει ρώτησε ρωτά απάντησε φώναξε ψιθύρισε πρόσθεσε
    kata ujar tanya jawab sahut seru katanya ujarnya nói hỏi đáp
    digué preguntar respongué esan galdetu erantzun ütles küsis vastas teica jautāja atbildēja tarė
    paklausė atsakė sagði spurði svaraði
""")

#: `I`, as who tells a story of his own prints it behind such a verb: `I said`, `said I`.
TELLERS: Final = _words("i я je yo eu ich io ik jag jeg minä ja já én ben εγώ аз jaz jo ego saya tôi ma es aš ég")

#: Verbs and participles that end a label which is a clause, `Ada wrote:`, beside those above.
CLAUSE_VERBS: Final = _words("wrote schrieb gesagt écrit dicho escribió detto dito написал")

#: Subjects that name nobody, `on frappe`, `man klopft`: who knocks is not yet known.
SOMEBODY: Final = _words("on man")

#: The third person, as subject: who is told of does not speak.
TOLD: Final = _words("""
    he she it they er sie es il elle ils elles él ella ellos ellas lui lei loro ele ela eles elas hij zij han hon он она
    они
""")
