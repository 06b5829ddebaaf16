"""Words that name who takes part in a conversation: offices, titles, groups, sides.

Owns frozen sets of casefolded words.  Must not know what a page or speech looks like.
"""

from __future__ import annotations

from typing import Final

from turnseg._lexicon.words import words as _words

#: Words that say what somebody does in a conversation: they name a party without naming a person.
ROLES: Final = _words("""
    interviewer interviewee moderator host presenter anchor announcer narrator reporter correspondent journalist
    operator participant respondent speaker question answer questioner audience audience_member caller guest facilitator
    clerk court witness judge justice defendant prosecutor counsel attorney lawyer officer detective inspector
    president premier prime_minister minister secretary chairman chair chairwoman chairperson speaker senator deputy
    representative member members mayor governor chancellor ambassador delegate director professor doctor teacher
    student patient therapist child mother father son daughter man woman boy girl voice voices male female unidentified
    unknown all both crowd chorus servant messenger nurse soldier king queen prince princess user assistant system
    human bot staff press media moderator spokesperson spokesman spokeswoman q a int editor translator interpreter
    commentator analyst expert farmer captain pilot customer agent client consultant coach
    interviewer_1 interviewer_2 speaker_1 speaker_2

    ведущий ведущая корреспондент журналист журналистка вопрос ответ интервьюер респондент председатель
    председательствующий президент министр депутат депутаты голос голоса реплика читатель зритель слушатель гость
    диктор режиссер директор профессор врач доктор учитель судья адвокат прокурор свидетель обвиняемый все автор
    собеседник модератор из_зала сенатор губернатор мэр эксперт студент женщина мужчина слуга
    ведучий ведуча кореспондент журналіст питання запитання відповідь голова головуючий голос депутат
    водещ въпрос отговор журналист председател новинар питање одговор

    journaliste animateur animatrice présentateur présentatrice question réponse président présidente ministre député
    députée sénateur sénatrice maire rapporteur rapporteure secrétaire enquêteur intervieweur témoin avocat juge
    préfet directeur directrice professeur public salle voix tous ensemble modérateur invité invitée auditeur

    periodista entrevistador entrevistadora entrevistado entrevistada presentador presentadora pregunta respuesta
    presidente presidenta ministro ministra diputado diputada senador senadora secretario secretaria alcalde alcaldesa
    moderador moderadora público voz voces testigo juez jueza abogado abogada interlocutor interlocutora locutor
    portavoz director directora profesor profesora intervención todos todas conductor conductora reportero reportera

    jornalista repórter entrevistador entrevistadora entrevistado entrevistada apresentador apresentadora pergunta
    resposta presidente presidenta ministro ministra deputado deputada senador senadora secretário secretária vozes voz
    orador oradora moderador moderadora governador governadora prefeito prefeita plateia relator relatora

    moderator moderatorin journalist journalistin frage antwort interviewer interviewerin präsident präsidentin
    vizepräsident vizepräsidentin minister ministerin abgeordneter abgeordnete kanzler kanzlerin bundeskanzler
    bundeskanzlerin bundespräsident ministerpräsident sprecher sprecherin vorsitzender vorsitzende staatssekretär
    staatssekretärin bürgermeister bürgermeisterin zuruf redaktion reporter reporterin zeuge richter anwalt alle beide
    professor direktor direktorin schriftführer berichterstatter

    giornalista domanda risposta intervistatore intervistatrice conduttore conduttrice presidente ministro ministra
    senatore senatrice deputato deputata onorevole relatore segretario sindaco pubblico voce voci tutti direttore

    vraag antwoord interviewer verslaggever journalist presentator voorzitter minister staatssecretaris lid gast
    burgemeester redactie
    fråga svar intervjuare reporter journalist talmannen ordföranden ministern statsminister programledare
    spørsmål spørgsmål svar intervjuer journalist presidenten statsministeren ordføreren programleder
    kysymys vastaus haastattelija toimittaja puhemies puheenjohtaja pääministeri ministeri
    pytanie odpowiedź dziennikarz dziennikarka prowadzący prowadząca redaktor poseł posłanka senator marszałek
    wicemarszałek przewodniczący przewodnicząca prezydent premier minister głos głosy rozmówca
    otázka odpověď odpoveď moderátor moderátorka redaktor redaktorka novinář novinářka předseda předsedkyně
    místopředseda poslanec poslankyně ministr ministryně prezident předsedající hlas
    pitanje odgovor novinar novinarka voditelj voditeljica predsjednik predsjednica predsednik predsednica predsjedatelj
    zastupnik zastupnica poslanik poslanec ministar ministrica gospod gospa
    kérdés válasz újságíró riporter műsorvezető elnök képviselő miniszter mind
    întrebare răspuns reporter jurnalist moderator președinte președintele ministru deputat senator voce
    soru cevap yanıt sunucu muhabir gazeteci başkan milletvekili bakan cumhurbaşkanı başbakan spiker hepsi
    ερώτηση απάντηση δημοσιογράφος παρουσιαστής πρόεδρος προεδρεύων υπουργός βουλευτής πρωθυπουργός όλοι
    pertanyaan jawaban tanya jawab wartawan reporter penanya presiden menteri ketua pewawancara narasumber moderator
    hỏi đáp trả_lời phóng_viên nhà_báo người_dẫn pv mc
    swali jibu mwandishi spika mheshimiwa galdera erantzuna pregunta resposta periodista
    küsimus vastus ajakirjanik jautājums atbilde žurnālists klausimas atsakymas žurnalistas
    spurning svar blaðamaður ceist freagra cwestiwn ateb

    السؤال سؤال الجواب جواب المذيع المذيعة مذيع الصحفي الصحفية صحفي الصحافي المحاور المحاورة الضيف الرئيس الوزير النائب
    المقدم المقدمة مقدم المتصل الحضور القاضي الشاهد
    خبرنگار مجری سوال سؤال پرسش پاسخ جواب رئیس نماینده وزیر مجري
    שאלה תשובה ש ת מראיין מראיינת מנחה עיתונאי כתב היו״ר היו"ר יו״ר קריאה קריאות השר חבר_הכנסת העד השופט
    प्रश्न उत्तर सवाल जवाब पत्रकार संवाददाता एंकर अध्यक्ष मंत्री प्रधानमंत्री सभापति अध्यक्ष_महोदय
    প্রশ্ন উত্তর সাংবাদিক கேள்வி பதில் ప్రశ్న జవాబు સવાલ જવાબ ਸਵਾਲ ਜਵਾਬ سوال جواب
    ถาม ตอบ ผู้สื่อข่าว พิธีกร ผู้ดำเนินรายการ
    问 答 問 答 记者 記者 主持人 主播 嘉宾 來賓 提问 提問 回答 发言人 發言人 主席 总统 總統 部长 部長 总理 總理 委员
    委員 网友 網友 旁白 编者
    采访者 採訪者 受访者 受訪者 司会 司会者 聞き手 質問 回答 記者 大臣 総理 議長 委員長 編集部 インタビュアー
    ナレーション 一同 会長 知事 市長
    기자 앵커 진행자 사회자 질문 답변 문 답 위원장 의장 장관 대통령 총리 의원 인터뷰어 아나운서 일동 시장
    კითხვა პასუხი ჟურნალისტი հարց պատասխան լրագրող сұрақ жауап savol javob sual cavab асуулт хариулт
""")

#: Titles before a name: what follows is a person.
HONORIFICS: Final = _words("""
    mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. rev rev. sir dame lord lady hon hon. sen sen. rep rep. gov gov.
    gen gen. col col. capt capt. lt lt. sgt sgt. maj maj. cmdr cmdr. fr fr. sr sr. jr jr. st st. judge justice senator
    president vice-president chairman chairwoman secretary minister representative congressman congresswoman
    ambassador governor mayor professor doctor captain officer king queen prince princess brother sister father mother
    uncle aunt
    m. mme mme. mlle mlle. monsieur madame mademoiselle maître me dr docteur
    herr frau fräulein präsident präsidentin vizepräsident vizepräsidentin abg. abg staatssekretär bundesminister
    bundesministerin
    señor señora señorita sr sr. sra sra. srta srta. don doña d. dª licenciado doctor doctora ing. lic. dip. sen.
    senhor senhora dr. dra. dra doutor doutora deputado deputada o_sr. a_sra.
    signor signora signorina dott. dott.ssa on. onorevole sen. avv. prof. prof.ssa ing.
    господин госпожа г-н г-жа тов. товарищ пан пані панове др. проф.
    pan pani pán paní poseł posłanka senator gospod gospa gospodin gospođa g. ga. dr
    herra rouva neiti herr fru fröken hr hr. frk frk. fru.
    bay bayan sayın bey hanım
    shri smt smt. sri श्री श्रीमती डॉ डॉ. hon'ble
    ông bà anh chị ông. bác cô
    السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الشيخ آقای خانم دکتر مر מר גברת ד״ר ד"ר פרופ'
    κύριος κυρία κ. κα
    bapak ibu pak bu encik puan tuan datuk dato dato' dato’ datin tun tan sri haji hajah ndugu mheshimiwa
    dhr dhr. mevr mevr. mevrouw meneer de_heer
    úr asszony domnul doamna dl. dna.
""")

#: What tells one from another of several whom nobody names: `First miller`, `Второй мужик`, `Andra flickan`.
ORDINALS: Final = _words("""
    first second third fourth fifth premier première deuxième second seconde troisième quatrième
    primo prima secondo seconda terzo terza primero primera segundo segunda tercero tercera primeiro primeira terceiro
    первый первая второй вторая третий третья четвёртый четвертый четвёртая пятый пятая перший перша другий друга третій
    pierwszy pierwsza drugi druga trzeci trzecia první druhý druhá třetí prvý prvá tretí
    első második harmadik negyedik förste första andre andra tredje fjärde første anden andet den_første
    eerste tweede derde ensimmäinen toinen kolmas prvi prva treći treća prima primul al_doilea първи втори трети
""")

#: Words that tell two of one name apart: `YOUNG EDWARD` is not `EDWARD`.
AGES: Final = _words("""
    young old younger older elder little big junior senior jr sr fils père jeune vieux joven viejo mayor menor
    jung junger junge alt alter alte giovane vecchio młody stary молодой старый jovem velho ung unge gammal gammel
""")

#: Labels of somebody whom the transcriber could not tell; a microphone may be anybody's.
UNKNOWN: Final = _words("""
    unidentified unknown unknown_speaker microphone inaudible ? ?? ??? unidentifiable unbekannt inconnu inconnue
    desconocido desconocida desconhecido sconosciuto неизвестный неизвестная неустановленный невідомий nieznany
    neznámý ismeretlen necunoscut bilinmeyen άγνωστος مجهول ناشناس לא_ידוע 不明 未知
""")

#: Labels of several people at once.
GROUPS: Final = _words("""
    all both others everyone everybody audience crowd chorus several many some group members voices together tous toutes
    ensemble todos todas vozes voces alle beide все хором голоса всі tutti insieme wszyscy všichni svi mind mindnyájan
    toți hepsi όλοι semua tất_cả الجميع همه כולם सब 众 众人 合 一同 全員 모두 일동 zurufe
""")

#: Small words inside names and offices that stay lower case.
PARTICLES: Final = _words("""
    of the and for de del della di da do dos das du des d' le la les l' van von zu zur zum der den dem vom und y e et i
    al el bin binti bint ibn ben ter ten af av och og ja c/o in on at to till a à en im
""")

#: Articles in front of an office or a party, `The Speaker`, `Le maire`: no part of what it is called.
ARTICLES: Final = _words("the o a el la le il der die das de os as los las les l an az en")

#: Those that stand before a title or an office inside a label; `Le`, `De` or `Der` may as well begin a surname.
TITLE_ARTICLES: Final = _words("the o a el la")

#: Articles before an office in small letters, `la vieille dame`; `a`, `o` and `de` open any sentence.
OFFICE_ARTICLES: Final = _words("the le la les il el der die das un une")

#: Words that put one name beside another.
CONJUNCTIONS: Final = _words("and with y con e et avec i und mit och og en met és ja и і та с και")

#: Words that name whom somebody speaks to: `LISE, to Damis`.
TOWARDS: Final = _words("to at à au aux a al alla ai zu zum zur an til till aan para ao do k ke к")

#: Pairs of one-letter or short heads that stand for question and answer.
QUESTION_HEADS: Final = _words("""
    q question в вопрос питання запитання въпрос p pregunta pergunta frage f d demande domanda vraag fråga spørsmål
    kysymys pytanie otázka pitanje kérdés k întrebare î soru s ερώτηση ε ερ tanya t hỏi h السؤال سؤال س پرسش سوال שאלה ש
    प्रश्न सवाल 问 問 質問 문 질문 ถาม q1 пит
""")
ANSWER_HEADS: Final = _words("""
    a answer о ответ відповідь отговор r respuesta resposta antwort réponse risposta antwoord svar vastaus odpowiedź
    odpověď odgovor válasz v răspuns cevap c yanıt απάντηση α απ jawab j đáp đ الجواب جواب ج پاسخ תשובה ת उत्तर जवाब 答
    回答 답 답변 ตอบ відп
""")

#: Heads of either side of an interview.
SIDES: Final = QUESTION_HEADS | ANSWER_HEADS

#: Titles that stand behind a name.
TITLES_BEHIND: Final = _words("""
    bey beyefendi hanım hanımefendi efendi paşa ağa úr asszony kisasszony néni bácsi saheb sahib ji
""")
