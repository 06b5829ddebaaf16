"""Words and nothing but words: what a reader of many languages knows before opening a transcript.

Owns frozen sets of casefolded words, each with its reason.  Must not know patterns, lines or decisions.

A word stands here because it means the same in transcripts from anywhere; a name of a person, place, broadcaster or
paper never does.  The sets only raise or lower a suspicion: what recurs and answers decides.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ").casefold() for word in text.split())


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

#: Words that tell two of one name apart: `YOUNG EDWARD` is not `EDWARD`.
AGES: Final = _words("""
    young old younger older elder little big junior senior jr sr fils père jeune vieux joven viejo mayor menor
    jung junger junge alt alter alte giovane vecchio młody stary молодой старый jovem velho ung unge gammal gammel
""")

#: Heads that stand before a colon or dash in ordinary prose and apparatus: none of them speaks.
_NEVER: Final = _words("""
    note notes nb n.b. warning caution important tip hint example examples e.g. i.e. remark remarks summary abstract
    conclusion conclusions introduction background overview contents table figure fig fig. image photo photos photograph
    picture video audio caption credit credits source sources reference references see see_also read read_more more
    related link links url website site web web_site email e-mail mail phone tel tel. telephone fax address contact
    contacts date time place location venue when where who what why how duration length title subtitle subject topic
    topics agenda theme author authors by written_by translated_by edited_by publisher published updated posted created
    modified version status type category categories tag tags keywords keyword language isbn issn doi price cost total
    subtotal quantity size weight color colour name names age born died nationality occupation height gender education
    experience skills from to cc bcc re fw fwd sent received reply-to attachments attn ps p.s. p.p.s. pps
    update correction editor's_note editors_note ed._note disclaimer copyright license licence all_rights_reserved
    ingredients directions method instructions preparation serves yield prep_time cook_time steps step
    chapter section part act scene verse chorus bridge refrain intro outro lesson exercise question_1 unit page pages
    volume vol vol. no no. number appendix footnote lemma theorem proof proposition corollary definition
    dialogue pause beat silence paus pauze pauza pausa szünet csend stille tauko пауза молчание антракт
    q&a interview q_&_a faq transcript transcribed_by interviewed_by interview_by translator photos_by
    автор беседовал беседовала интервью_взял подготовил подготовила переводчик интервью розмовляв розмовляла
    entrevista entretien wywiad rozmawiał rozmawiała tłumacz tłumaczenie intervista interjú haastattelu röportaj mülakat
    added changed fixed removed deprecated security error errors info debug warn fatal trace notice critical exception
    input output result results returns return parameters params args arguments usage options default todo fixme
    present absent apologies attendance attendees participants participant_list cast characters dramatis_personae
    setting synopsis episode episodes season series pros cons advantages disadvantages answer_key hints objective
    objectives purpose goal goals scope requirements deadline action actions action_items decision decisions resolved
    next_meeting next here there first second third fourth fifth firstly secondly finally also and but so or yes_and
    once_again in_short in_other_words in_fact for_example for_instance that_is the_answer the_question the_problem
    the_result the_point the_truth one_thing two_things remember key facts fact spoiler moral ceo_note rating ratings
    score scores genre director_of cinematography music lyrics label released release_date runtime stars starring
    download downloads file files filename path host_name port user-agent content-type content-length server accept
    cookie cache-control connection if else try except finally case class def function import export public private
    protected static const let var type_of std http https ftp topic_of scribe scribenick subtopic meeting regrets
    monday tuesday wednesday thursday friday saturday sunday january february march april may_ june july august
    september october november december mon tue wed thu fri sat sun

    примечание прим. внимание важно пример например итак источник источники фото видео автор_текста текст перевод
    дата время место адрес телефон тел. тел сайт почта тема рубрика раздел теги метки читайте читайте_также подробнее
    ссылка итого всего вывод первое второе третье во-первых во-вторых иными_словами так_вот далее оглавление глава часть
    название год страна жанр режиссер_фильма цена состав ингредиенты способ примітка джерело дата_публікации

    note_: remarque attention exemple source crédit crédits photo vidéo date lieu adresse téléphone tél tél. courriel
    site objet sujet titre auteur traduction voir voir_aussi lire lire_aussi résumé sommaire premièrement deuxièmement
    ingrédients préparation durée total prix
    nota notas ejemplo fuente fuentes foto fotos vídeo fecha lugar hora dirección teléfono correo asunto tema título
    autor traducción ver véase leer leer_más resumen primero segundo tercero precio ingredientes preparación duración
    observação exemplo fonte fontes data local endereço telefone assunto título autor tradução veja leia leia_mais
    leia_também resumo primeiro segundo preço ingredientes modo_de_preparo duração
    hinweis tipp lesetipp anmerkung achtung beispiel quelle quellen bild foto video datum ort zeit uhrzeit adresse
    telefon betreff
    thema titel autor autorin übersetzung siehe siehe_auch lesen_sie zusammenfassung inhalt erstens zweitens drittens
    zutaten zubereitung dauer preis veröffentlicht stand fazit themen teilnehmer tagesordnung
    nota_bene esempio fonte fonti data luogo indirizzo telefono oggetto argomento titolo autore traduzione vedi leggi
    leggi_anche sommario primo secondo ingredienti preparazione durata prezzo
    opmerking voorbeeld bron datum plaats adres telefoon onderwerp titel auteur vertaling zie lees lees_ook
    obs källa datum plats adress telefon ämne titel författare bild läs läs_också exempel
    uwaga przykład źródło data miejsce adres telefon temat tytuł autor tłumaczenie fot. zobacz czytaj czytaj_także
    poznámka příklad zdroj datum místo adresa telefon téma název autor foto
    megjegyzés példa forrás dátum hely cím telefon tárgy szerző fotó
    not_: örnek kaynak tarih yer adres telefon konu başlık yazar fotoğraf
    σημείωση παράδειγμα πηγή ημερομηνία τόπος διεύθυνση τηλέφωνο θέμα τίτλος συγγραφέας φωτογραφία
    catatan contoh sumber tanggal tempat alamat telepon judul penulis foto
    lts ghi_chú ví_dụ nguồn ngày địa_chỉ điện_thoại chủ_đề tác_giả ảnh
    ملاحظة مثال المصدر مصدر التاريخ تاريخ المكان العنوان الهاتف الموضوع تأليف ترجمة صورة اسم_البرنامج
    توجه نکته منبع تاریخ مکان عنوان عکس הערה דוגמה מקור תאריך מקום כתובת טלפון נושא כותרת צילום
    नोट उदाहरण स्रोत दिनांक स्थान पता फोन विषय शीर्षक लेखक
    注 注意 注释 備註 备注 例 例如 来源 來源 出处 日期 时间 時間 地点 地點 地址 电话 電話 主题 主題 标题 標題 作者
    译者 譯者 摘要 目录 图 圖 图片
    圖片 视频 影片 编辑 編輯 责任编辑 原标题 发布时间 关键词 链接 参考 参见 总结 第一 第二 第三 首先 其次 最后 日時
    場所 議題 出席者 写真 出典 参考
    住所 連絡先 価格 定員 対象 主催 備考 撮影 文 取材 構成 주의 예 예시 출처 날짜 일시 장소 주소 전화 주제 제목 저자
    사진 참고 방송
""")
NEVER: Final = _NEVER | {word.strip(".") for word in _NEVER}  # labels come without the period at their end

#: Those of them that head a remark of whoever prints the text.
REMARKS: Final = _words("""
    note nb n.b. editor's_note editors_note ed._note correction update remarque nota nota_bene observação hinweis
    anmerkung opmerking obs примечание прим. примітка забележка uwaga poznámka napomena megjegyzés not σημείωση catatan
    ghi_chú lts ملاحظة توجه הערה 注 备注 備註 注释 編注 주
""")

#: Labels of somebody whom the transcriber could not tell.
UNKNOWN: Final = _words("""
    unidentified unknown unknown_speaker inaudible ? ?? ??? unidentifiable unbekannt inconnu inconnue desconocido
    desconocida desconhecido sconosciuto неизвестный неизвестная неустановленный невідомий nieznany neznámý ismeretlen
    necunoscut bilinmeyen άγνωστος مجهول ناشناس לא_ידוע 不明 未知
""")
#: Labels of several people at once.
GROUPS: Final = _words("""
    all both everyone everybody audience crowd chorus several many some group members voices together tous toutes
    ensemble todos todas vozes voces alle beide все хором голоса всі tutti insieme wszyscy všichni svi mind mindnyájan
    toți hepsi όλοι semua tất_cả الجميع همه כולם सब 众 众人 合 一同 全員 모두 일동 zurufe
""")

#: Words that head a division of a play or screenplay, or a list of who is on stage.
SCENES: Final = _words("""
    act scene prologue epilogue curtain intermission personae persons characters cast acte scène tableau rideau entracte
    personnages aufzug auftritt szene akt vorhang personen akten scenen scen tablå ridå personer handling akt scena
    obraz
    kurtyna osoby dějství výjev jednání scéna действие явление сцена картина акт занавес пролог эпилог лица
    действующие дія ява завіса дійові felvonás jelenet jelenés kép függöny személyek színhely előbbiek előbbi voltak
    näytös kohtaus esirippu escena acto cuadro telón personajes ato cena cortina personagens atto quadro sipario
    personaggi
    sahne perde tablo kişiler πράξη σκηνή πρόσωπα förra förre vorigen précédents те_же прежние
""")

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

#: Openers of a question where no question mark was printed, and of an answer.
QUESTION_MARKS: Final = "?？؟\u037e՞፧"

#: Words that ask at the end of a sentence, where no question mark need stand (Japanese, Korean), and polite requests.
ASKING_ENDS: Final = (
    "ですか", "ますか", "でしたか", "ましたか", "でしょうか", "ませんか", "ください", "下さい", "お願いします",
    "나요", "까요", "니까", "는가요", "은가요", "인가요", "주세요", "부탁드립니다", "궁금합니다", "궁금해요",
)  # fmt: skip

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
    "πείτε μας", "πες μας", "μιλήστε μας", "μίλησέ μας", "ceritakan", "tolong cerita", "hãy kể", "hãy chia sẻ",
    "حدثنا", "حدثينا", "أخبرنا", "احكِ لنا", "ספר ל", "ספרי ל", "ספרו ל", "תאר ", "תארי ", "הצג ", "הציגי ",
    "请介绍", "请谈谈", "谈谈", "请您", "請介紹", "請談", "談談",
)  # fmt: skip

#: Openers of the thanks with which an interview is closed.
THANKS: Final = (
    "thank you", "thanks", "many thanks", "danke", "vielen dank", "herzlichen dank", "besten dank", "merci", "gracias",
    "muchas gracias", "obrigad", "muito obrigad", "grazie", "bedankt", "dank je", "dank u", "tack ", "takk ", "tak ",
    "kiitos", "aitäh", "спасибо", "благодар", "дякую", "дякуємо", "dziękuj", "děkuj", "díky", "ďakuj", "hvala",
    "хвала", "köszön", "mulțum", "vă mulțum", "teşekkür", "σας ευχαριστ", "ευχαριστ", "terima kasih", "cảm ơn",
    "xin cảm ơn", "شكرا", "תודה", "谢谢", "謝謝", "感谢", "感謝", "ありがとう", "감사합니다",
)  # fmt: skip

#: Small words inside names and offices that stay lower case.
PARTICLES: Final = _words("""
    of the and for de del della di da do dos das du des d' le la les l' van von zu zur zum der den dem vom und y e et i
    al el bin binti bint ibn ben ter ten af av och og ja c/o in on at to till a à en im
""")

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

#: Words that open a tail or a pointer of a web page; they stand alone on their line or head it.
TAILS: Final = (
    "read more", "read also", "read at", "continue reading", "see also", "more on", "share this", "follow us",
    "subscribe", "download", "related", "source:", "photo", "copyright", "©", "all rights reserved", "advertisement",
    "comments", "читайте", "читать", "подробнее", "источник", "фото", "смотрите также", "поделиться",
    "подписывайтесь", "комментарии", "автор:", "дивіться", "джерело", "прочети", "lire aussi", "lire la suite",
    "à lire", "partager", "leer más", "lea también", "ver más", "compartir", "fuente", "leia mais", "leia também",
    "leia a", "saiba mais", "fonte", "compartilhe", "mehr", "lesen sie", "weiterlesen", "quelle", "teilen",
    "leggi anche", "leggi", "condividi", "lees ook", "lees meer", "bron", "läs mer", "läs också", "les også",
    "læs også", "lue myös", "lue lisää", "czytaj", "zobacz", "źródło", "čtěte", "více", "pročitajte", "opširnije",
    "olvass", "bővebben", "citește", "sursa", "devamını", "kaynak", "διαβάστε", "πηγή", "baca", "selengkapnya",
    "xem thêm", "đọc thêm", "theo ", "اقرأ", "المصدر", "بیشتر بخوانید", "منبع", "קראו", "קרא עוד", "और पढ़ें", "更多",
    "阅读", "來源", "来源", "责任编辑", "編輯", "编辑", "続き", "出典", "더 보기", "출처", "(end)", "tags:", "tags",
    "leia", "dmca", "via:",
    # credits of interviews, reports, pictures and translations
    "interview by", "interviewed by", "interview conducted", "this interview ", "text by", "text:", "words:",
    "translat", "propos recueillis", "entretien réalisé", "interview réalisée", "traduction",
    "entrevista realizada", "entrevista por", "traducción", "tradução", "intervista a cura", "a cura di",
    "intervista di", "traduzione", "das interview ", "das gespräch ", "die fragen stellte", "interview und",
    "übersetz", "interview door", "tekst:", "vertaling", "intervju:", "teksti:", "kuvat:", "kuva:", "käännös",
    "foto:", "fotos:", "foto ", "bild:", "беседовал", "беседу вел", "беседу вёл", "интервью провел",
    "интервью провёл", "интервью взял", "перевод", "перевел", "перевёл", "розмовля", "спілкува", "переклад",
    "rozmawia", "tłumacz", "rozhovor vedl", "překlad", "preklad", "razgovarao", "razgovarala", "razgovor vodi",
    "prevod", "prijevod", "az interjút", "interjú:", "fordít", "a consemnat", "interviu realizat", "traducere",
    "gönderen", "röportaj:", "çeviri", "συνέντευξη:", "συνέντευξη στ", "μετάφραση", "phỏng vấn:", "thực hiện:",
    "حوار:", "حاورها", "حاوره", "ترجمة", "تصوير", "写真", "取材", "撮影", "聞き手", "文・", "文／", "文=", "文：",
    "사진", "글 ", "글=",
    "글·", "인터뷰=", "译者", "本文由", "采写", "采访：", "採訪：", "文/",
)  # fmt: skip

#: Heads of either side of an interview.
SIDES: Final = QUESTION_HEADS | ANSWER_HEADS

#: Titles that stand behind a name.
TITLES_BEHIND: Final = _words("""
    bey beyefendi hanım hanımefendi efendi paşa ağa úr asszony kisasszony néni bácsi saheb sahib ji
""")

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

#: The third person, as subject: who is told of does not speak.
TOLD: Final = _words("he she it they er sie es il elle él ella lui lei ele ela hij zij han hon он она")
