"""Words of the page around a conversation: heads that nobody speaks, divisions of plays, tails of web pages.

Owns frozen sets of casefolded words, and the beginnings of tails and credits.  Must not know who takes part.
"""

from __future__ import annotations

from typing import Final

from turnseg._lexicon.words import words as _words

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
    air melody mélodie melodie tune
    dialogue pause beat silence paus pauze pauza pausa szünet csend stille tauko пауза молчание антракт
    q&a interview q_&_a faq transcript transcribed_by interviewed_by interview_by translator photos_by
    автор беседовал беседовала интервью_взял подготовил подготовила переводчик интервью розмовляв розмовляла
    entrevista entretien wywiad rozmawiał rozmawiała tłumacz tłumaczenie intervista interjú haastattelu röportaj mülakat
    added changed fixed removed deprecated security error errors info debug warn fatal trace notice critical exception
    input output result results returns return parameters params args arguments usage options default todo fixme
    present absent apologies attendance attendees participants participant_list cast characters dramatis_personae
    setting synopsis episode episodes season series pros cons advantages disadvantages answer_key hints objective
    objectives purpose goal goals scope requirements deadline action actions action_items decision decisions resolved
    resolution sound sfx
    next_meeting next here there first second third fourth fifth firstly secondly finally also and but so or yes_and
    yes yeah nope maybe certainly
    once_again in_short in_other_words in_fact for_example for_instance that_is the_answer the_question the_problem
    the_result the_point the_truth one_thing two_things remember key facts fact spoiler moral rating ratings
    score scores genre director_of cinematography music lyrics label released release_date runtime stars starring
    download downloads file files filename path host_name port user-agent content-type content-length server accept
    problem solution solutions symptom symptoms cause causes remedy myth myths problema solución causa síntoma mito
    problème mythe lösung ursache mythos irrtum soluzione проблема решение причина миф rozwiązanie
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

#: Words that head a division of a play or screenplay, or a list of who is on stage.
SCENES: Final = _words("""
    act scene prologue epilogue curtain intermission personae persons characters cast acte scène tableau rideau entracte
    personnages aufzug auftritt szene akt vorhang personen akten scenen scen tablå ridå personer handling akt scena
    obraz acteurs
    kurtyna osoby dějství výjev jednání scéna действие явление сцена картина акт занавес пролог эпилог лица
    действующие дія ява завіса дійові felvonás jelenet jelenés kép függöny személyek színhely előbbiek előbbi voltak
    näytös kohtaus esirippu escena acto cuadro telón personajes ato cena cortina personagens atto quadro sipario
    personaggi
    sahne perde tablo kişiler πράξη σκηνή πρόσωπα förra förre vorigen précédents те_же прежние
""")

#: Words of stage directions that say of the stage, and of nobody who speaks, that somebody comes, goes or is still.
MOVES: Final = _words("""
    enter enters exit exits exeunt manet re-enter reenter curtain pause silence
    entre entrent sort sortent rentre rentrent paraît paraissent rideau silence
    ab abgang auftritt tritt treten eilt vorhang pause stille
    entra entrano esce escono parte partono cala sipario pausa silenzio
    entran sale salen vase vanse telón pausa silencio entram sai saem cortina pausa silêncio
    går kommer kommer_in ut ridå ridån tæppet teppet gaar træder paus pause tystnad tavshed
    входит входят уходит уходят убегает убегают вбегает вбегают выходит выходят занавес пауза молчание тишина
    входить виходить завіса пауза мовчання
    wchodzi wchodzą wychodzi wychodzą kurtyna pauza milczenie cisza
    odejde vejde vstoupí odchází přichází opona ticho
    bejön kimegy belép elmegy jönnek mennek függöny szünet csend
    fin finis ende slut konec koniec конец vége einde fim
    op af komt gaat treedt scherm doek stilte
    poistuu tulee esirippu hiljaisuus
""")

#: Those of them that name a division, which a number makes its head.
DIVISIONS: Final = _words("""
    act scene prologue epilogue acte scène scéne tableau intermède aufzug auftritt szene prolog epilog vorspiel
    nachspiel bild akt akter akten scenen scen tablå handling förspel epilogen scena odsłona obraz dějství výjev
    jednání scéna действие явление сцена картина акт пролог эпилог дія ява felvonás jelenet jelenés kép szakasz näytös
    výstup dejstvo čin prizor pojava slika чин појава дѣйствіе явленіе journée entrée meclis actul tabloul
    kohtaus escena acto cuadro jornada ato cena quadro atto sahne perde tablo πράξη σκηνή bedrijf tooneel toneel
    tafereel optrin
""")

#: What tails, pointers and credits of a web page begin with, casefolded: a stem stands for all its forms.
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
    "leia", "via:",
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
