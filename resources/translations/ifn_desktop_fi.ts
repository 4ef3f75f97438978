<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi_FI" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message>
        <source>&amp;Läs in filer…</source>
        <translation>&amp;Tuo tiedostoja…</translation>
    </message>
    <message>
        <source>Läs in en &amp;mapp…</source>
        <translation>Tuo &amp;kansio…</translation>
    </message>
    <message>
        <source>Läs in &amp;exemplet</source>
        <translation>Tuo &amp;esimerkki</translation>
    </message>
    <message>
        <source>Ny å&amp;terställningskod…</source>
        <translation>Uusi &amp;palautuskoodi…</translation>
    </message>
    <message>
        <source>Lå&amp;s</source>
        <translation>Luki&amp;tse</translation>
    </message>
    <message>
        <source>&amp;Avsluta</source>
        <translation>&amp;Lopeta</translation>
    </message>
    <message>
        <source>Ä&amp;rendelistan</source>
        <translation>&amp;Asialista</translation>
    </message>
    <message>
        <source>&amp;Mina anteckningar till höger</source>
        <translation>&amp;Omat muistiinpanot oikealla</translation>
    </message>
    <message>
        <source>&amp;Förslaget till beslut</source>
        <translation>&amp;Päätösehdotus</translation>
    </message>
    <message>
        <source>&amp;Hela skärmen</source>
        <translation>&amp;Koko näyttö</translation>
    </message>
    <message>
        <source>&amp;Stäng det som är öppet bredvid</source>
        <translation>&amp;Sulje vieressä oleva</translation>
    </message>
    <message>
        <source>S&amp;ök i allt</source>
        <translation>&amp;Hae kaikesta</translation>
    </message>
    <message>
        <source>&amp;Startsidan</source>
        <translation>&amp;Aloitussivu</translation>
    </message>
    <message>
        <source>&amp;Tillbaka</source>
        <translation>&amp;Takaisin</translation>
    </message>
    <message>
        <source>F&amp;ramåt igen</source>
        <translation>&amp;Eteenpäin</translation>
    </message>
    <message>
        <source>&amp;Föregående ärende</source>
        <translation>&amp;Edellinen asia</translation>
    </message>
    <message>
        <source>&amp;Nästa ärende</source>
        <translation>&amp;Seuraava asia</translation>
    </message>
    <message>
        <source>F&amp;öregående handling</source>
        <translation>E&amp;dellinen asiakirja</translation>
    </message>
    <message>
        <source>Nästa &amp;handling</source>
        <translation>Seuraava asia&amp;kirja</translation>
    </message>
    <message>
        <source>Handling {n}</source>
        <translation>Asiakirja {n}</translation>
    </message>
    <message>
        <source>Nästa &amp;del av fönstret</source>
        <translation>Ikkunan seuraava &amp;osa</translation>
    </message>
    <message>
        <source>Förra de&amp;len av fönstret</source>
        <translation>Ikkunan edellinen o&amp;sa</translation>
    </message>
    <message>
        <source>&amp;Kortkommandon</source>
        <translation>&amp;Pikanäppäimet</translation>
    </message>
    <message>
        <source>&amp;Om IFN Desktop</source>
        <translation>&amp;Tietoja IFN Desktopista</translation>
    </message>
    <message>
        <source> eller </source>
        <translation> tai </translation>
    </message>
    <message>
        <source>Ctrl+1 till Ctrl+9</source>
        <translation>Ctrl+1–Ctrl+9</translation>
    </message>
    <message>
        <source>Ärendets handlingar efter ordning</source>
        <translation>Asian asiakirjat järjestyksessä</translation>
    </message>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;Tiedosto</translation>
    </message>
    <message>
        <source>&amp;Redigera</source>
        <translation>&amp;Muokkaa</translation>
    </message>
    <message>
        <source>&amp;Visa</source>
        <translation>&amp;Näytä</translation>
    </message>
    <message>
        <source>&amp;Gå</source>
        <translation>&amp;Siirry</translation>
    </message>
    <message>
        <source>A&amp;nteckna</source>
        <translation>M&amp;erkitse</translation>
    </message>
    <message>
        <source>&amp;Jäv</source>
        <translation>&amp;Esteellisyys</translation>
    </message>
    <message>
        <source>&amp;Hjälp</source>
        <translation>&amp;Ohje</translation>
    </message>
    <message>
        <source>Handlingar i ä&amp;rendet</source>
        <translation>Asian &amp;asiakirjat</translation>
    </message>
    <message>
        <source>Si&amp;dorna</source>
        <translation>Si&amp;vut</translation>
    </message>
    <message>
        <source>Sidornas fär&amp;ger</source>
        <translation>Sivujen vä&amp;rit</translation>
    </message>
    <message>
        <source>Handlingar i föl&amp;jd</source>
        <translation>Asiakirjat &amp;peräkkäin</translation>
    </message>
    <message>
        <source>Två ha&amp;ndlingar</source>
        <translation>&amp;Kaksi asiakirjaa</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>1&amp;25 %</source>
        <translation>1&amp;25 %</translation>
    </message>
    <message>
        <source>1&amp;50 %</source>
        <translation>1&amp;50 %</translation>
    </message>
    <message>
        <source>1&amp;75 %</source>
        <translation>1&amp;75 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;Textstorlek i programmet</source>
        <translation>&amp;Ohjelman tekstikoko</translation>
    </message>
    <message>
        <source>&amp;Som datorn</source>
        <translation>&amp;Kuten tietokoneessa</translation>
    </message>
    <message>
        <source>&amp;Ljusa</source>
        <translation>&amp;Vaalea</translation>
    </message>
    <message>
        <source>&amp;Mörka</source>
        <translation>&amp;Tumma</translation>
    </message>
    <message>
        <source>&amp;Hög kontrast</source>
        <translation>&amp;Suuri kontrasti</translation>
    </message>
    <message>
        <source>F&amp;ärger</source>
        <translation>&amp;Värit</translation>
    </message>
    <message>
        <source>Det du sparar ut är inte låst som i programmet. Välj en plats som bara du kommer åt, och ta bort filen när du är klar.</source>
        <translation>Tallentamasi tiedosto ei ole lukittu kuten ohjelmassa. Valitse paikka, johon vain sinä pääset, ja poista tiedosto, kun olet valmis.</translation>
    </message>
    <message>
        <source>Spara ut</source>
        <translation>Tallenna kopio</translation>
    </message>
    <message>
        <source>Vad vill du spara?</source>
        <translation>Mitä haluat tallentaa?</translation>
    </message>
    <message>
        <source>Välj plats…</source>
        <translation>Valitse paikka…</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Tulosta</translation>
    </message>
    <message>
        <source>Vad vill du skriva ut?</source>
        <translation>Mitä haluat tulostaa?</translation>
    </message>
    <message>
        <source>Välj skrivare…</source>
        <translation>Valitse tulostin…</translation>
    </message>
    <message>
        <source>Vänta tills det som pågår är klart, eller stoppa det.</source>
        <translation>Odota, kunnes käynnissä oleva työ on valmis, tai keskeytä se.</translation>
    </message>
    <message>
        <source>Öppna en handling eller ett sammanträde först.</source>
        <translation>Avaa ensin asiakirja tai kokous.</translation>
    </message>
    <message>
        <source>I sammanträdesläget</source>
        <translation>Kokoustilassa</translation>
    </message>
    <message>
        <source>→, Page Down eller blanksteg</source>
        <translation>→, Page Down tai välilyönti</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Seuraava asia</translation>
    </message>
    <message>
        <source>← eller Page Up</source>
        <translation>← tai Page Up</translation>
    </message>
    <message>
        <source>Föregående ärende</source>
        <translation>Edellinen asia</translation>
    </message>
    <message>
        <source>↑ och ↓</source>
        <translation>↑ ja ↓</translation>
    </message>
    <message>
        <source>Rulla</source>
        <translation>Vieritä</translation>
    </message>
    <message>
        <source>Siffror, sedan Enter</source>
        <translation>Numerot ja sitten Enter</translation>
    </message>
    <message>
        <source>Gå till ärendet med det numret</source>
        <translation>Siirry asiaan, jolla on tämä numero</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Öppna ärendet</source>
        <translation>Avaa asia</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tillbaka till där du var</source>
        <translation>Takaisin sinne, missä olit</translation>
    </message>
    <message>
        <source>Markera i handlingen</source>
        <translation>Merkitse asiakirjaan</translation>
    </message>
    <message>
        <source>1 till 5</source>
        <translation>1–5</translation>
    </message>
    <message>
        <source>Markera det valda i en av de fem färgerna</source>
        <translation>Merkitse valittu yhdellä viidestä väristä</translation>
    </message>
    <message>
        <source>Stryk under det valda</source>
        <translation>Alleviivaa valittu</translation>
    </message>
    <message>
        <source>Stryk det valda</source>
        <translation>Yliviivaa valittu</translation>
    </message>
    <message>
        <source>Skriv en kommentar</source>
        <translation>Kirjoita kommentti</translation>
    </message>
    <message>
        <source>Citera i ärendets anteckning</source>
        <translation>Lainaa asian muistiinpanoon</translation>
    </message>
    <message>
        <source>Tabb</source>
        <translation>Sarkain</translation>
    </message>
    <message>
        <source>Till nästa markering, eller till knapparna vid det valda</source>
        <translation>Seuraavaan merkintään tai valinnan painikkeisiin</translation>
    </message>
    <message>
        <source>Piltangenter</source>
        <translation>Nuolinäppäimet</translation>
    </message>
    <message>
        <source>Flytta den valda rutan, lappen eller teckningen</source>
        <translation>Siirrä valittua ruutua, lappua tai piirrosta</translation>
    </message>
    <message>
        <source>Skift+piltangenter</source>
        <translation>Vaihto+nuolinäppäimet</translation>
    </message>
    <message>
        <source>Ändra den valda rutans storlek</source>
        <translation>Muuta valitun ruudun kokoa</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ta bort den valda markeringen</source>
        <translation>Poista valittu merkintä</translation>
    </message>
    <message>
        <source>I en anteckning</source>
        <translation>Muistiinpanossa</translation>
    </message>
    <message>
        <source>Ctrl+B och Ctrl+I</source>
        <translation>Ctrl+B ja Ctrl+I</translation>
    </message>
    <message>
        <source>Fet och kursiv</source>
        <translation>Lihavoitu ja kursivoitu</translation>
    </message>
    <message>
        <source># och blanksteg</source>
        <translation># ja välilyönti</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>- och blanksteg</source>
        <translation>- ja välilyönti</translation>
    </message>
    <message>
        <source>Punktlista; 1. ger en numrerad</source>
        <translation>Luettelo; 1. tekee numeroidun</translation>
    </message>
    <message>
        <source>Ctrl+Retur</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Följ länken till handlingen</source>
        <translation>Seuraa linkkiä asiakirjaan</translation>
    </message>
    <message>
        <source>Markera ett &amp;område</source>
        <translation>Merkitse &amp;alue</translation>
    </message>
    <message>
        <source>Sätt en &amp;lapp</source>
        <translation>Kiinnitä &amp;lappu</translation>
    </message>
    <message>
        <source>Skriv &amp;text på sidan</source>
        <translation>Kirjoita &amp;tekstiä sivulle</translation>
    </message>
    <message>
        <source>&amp;Rita</source>
        <translation>&amp;Piirrä</translation>
    </message>
    <message>
        <source>&amp;Bokmärk sidan</source>
        <translation>Lisää sivulle &amp;kirjanmerkki</translation>
    </message>
    <message>
        <source>&amp;Färgernas namn…</source>
        <translation>&amp;Värien nimet…</translation>
    </message>
    <message>
        <source>&amp;Spara en kopia av handlingen…</source>
        <translation>Tallenna asiakirjan &amp;kopio…</translation>
    </message>
    <message>
        <source>&amp;Flytta handlingen till annat ärende…</source>
        <translation>&amp;Siirrä asiakirja toiseen asiaan…</translation>
    </message>
    <message>
        <source>Textens bredd</source>
        <translation>Tekstin leveys</translation>
    </message>
    <message>
        <source>Två sidor i bredd</source>
        <translation>Kaksi sivua rinnakkain</translation>
    </message>
    <message>
        <source>Vrid sidorna åt höger</source>
        <translation>Käännä sivuja oikealle</translation>
    </message>
    <message>
        <source>Vrid sidorna åt vänster</source>
        <translation>Käännä sivuja vasemmalle</translation>
    </message>
    <message>
        <source>Sidorna som på papper</source>
        <translation>Sivut kuten paperilla</translation>
    </message>
    <message>
        <source>Sidorna i varm ton</source>
        <translation>Sivut lämpimässä sävyssä</translation>
    </message>
    <message>
        <source>Mörka sidor, bilder som de är</source>
        <translation>Tummat sivut, kuvat sellaisinaan</translation>
    </message>
    <message>
        <source>En handling i taget</source>
        <translation>Yksi asiakirja kerrallaan</translation>
    </message>
    <message>
        <source>Hela ärendet i följd</source>
        <translation>Koko asia peräkkäin</translation>
    </message>
    <message>
        <source>Hela mötets handlingar i följd</source>
        <translation>Koko kokouksen asiakirjat peräkkäin</translation>
    </message>
    <message>
        <source>Markera handlingen som &amp;läst eller oläst</source>
        <translation>Merkitse asiakirja &amp;luetuksi tai lukemattomaksi</translation>
    </message>
    <message>
        <source>Markera hela &amp;ärendet som läst eller oläst</source>
        <translation>Merkitse koko &amp;asia luetuksi tai lukemattomaksi</translation>
    </message>
    <message>
        <source>Båda orden på samma sida, i alla böjningar.</source>
        <translation>Molemmat sanat samalla sivulla, kaikissa taivutusmuodoissa.</translation>
    </message>
    <message>
        <source>&quot;oskäligt dröjsmål&quot;</source>
        <translation>&quot;oskäligt dröjsmål&quot;</translation>
    </message>
    <message>
        <source>Just de orden, i den ordningen.</source>
        <translation>Juuri nämä sanat tässä järjestyksessä.</translation>
    </message>
    <message>
        <source>tolk -avtal</source>
        <translation>tolk -avtal</translation>
    </message>
    <message>
        <source>Tolk, men inte avtal.</source>
        <translation>Tolk, mutta ei avtal.</translation>
    </message>
    <message>
        <source>tolk ELLER översättare</source>
        <translation>tolk ELLER översättare</translation>
    </message>
    <message>
        <source>Något av orden.</source>
        <translation>Jokin sanoista.</translation>
    </message>
    <message>
        <source>kommun*</source>
        <translation>kommun*</translation>
    </message>
    <message>
        <source>Allt som börjar så.</source>
        <translation>Kaikki, mikä alkaa näin.</translation>
    </message>
    <message>
        <source>§ 16</source>
        <translation>§ 16</translation>
    </message>
    <message>
        <source>En paragraf i protokoll.</source>
        <translation>Pöytäkirjan pykälä.</translation>
    </message>
    <message>
        <source>dnr:2026/00012</source>
        <translation>dnr:2026/00012</translation>
    </message>
    <message>
        <source>Ett diarienummer.</source>
        <translation>Diaarinumero.</translation>
    </message>
    <message>
        <source>ärende:7/26</source>
        <translation>ärende:7/26</translation>
    </message>
    <message>
        <source>Ett ärende.</source>
        <translation>Asia.</translation>
    </message>
    <message>
        <source>person:&quot;Anna Berg&quot;</source>
        <translation>person:&quot;Anna Berg&quot;</translation>
    </message>
    <message>
        <source>En person, också med initialer.</source>
        <translation>Henkilö, myös nimikirjaimin.</translation>
    </message>
    <message>
        <source>år:2024..2026</source>
        <translation>år:2024..2026</translation>
    </message>
    <message>
        <source>Sammanträden de åren.</source>
        <translation>Näiden vuosien kokoukset.</translation>
    </message>
    <message>
        <source>typ:protokoll</source>
        <translation>typ:protokoll</translation>
    </message>
    <message>
        <source>Bara protokoll. Det går också med bilaga, yttrande och de andra slagen.</source>
        <translation>Vain pöytäkirjat. Myös bilaga, yttrande ja muut lajit käyvät.</translation>
    </message>
    <message>
        <source>mina:</source>
        <translation>mina:</translation>
    </message>
    <message>
        <source>Bara det du själv har skrivit och markerat.</source>
        <translation>Vain se, mitä olet itse kirjoittanut ja merkinnyt.</translation>
    </message>
    <message>
        <source>&amp;Jämför med förra versionen</source>
        <translation>&amp;Vertaa edelliseen versioon</translation>
    </message>
    <message>
        <source>Nästa än&amp;dring</source>
        <translation>Seuraava &amp;muutos</translation>
    </message>
    <message>
        <source>Förra ändringe&amp;n</source>
        <translation>E&amp;dellinen muutos</translation>
    </message>
    <message>
        <source>1 uppdrag väntar på svar</source>
        <translation>1 toimeksianto odottaa vastausta</translation>
    </message>
    <message>
        <source>{n} uppdrag väntar på svar</source>
        <translation>{n} toimeksiantoa odottaa vastausta</translation>
    </message>
    <message>
        <source>Ska redovisas: {due}</source>
        <translation>Raportoitava: {due}</translation>
    </message>
    <message>
        <source>{due}. Den tiden har gått.</source>
        <translation>{due}. Aika on jo mennyt.</translation>
    </message>
    <message>
        <source>Du markerade det som klart {day}</source>
        <translation>Merkitsit tämän valmiiksi {day}</translation>
    </message>
    <message>
        <source>Nytt beslut i ärendet {day}, § {number}</source>
        <translation>Uusi päätös asiassa {day}, § {number}</translation>
    </message>
    <message>
        <source>Ny handling i ärendet {day}: {title}</source>
        <translation>Uusi asiakirja asiassa {day}: {title}</translation>
    </message>
    <message>
        <source>Utan datum</source>
        <translation>Ilman päivämäärää</translation>
    </message>
    <message>
        <source>Skriv ett ärendes diarienummer, till exempel SN-2026/00012. Då visas allt som finns om ärendet i tidsordning: handlingar, beslut och dina egna anteckningar.</source>
        <translation>Kirjoita asian diaarinumero, esimerkiksi SN-2026/00012. Silloin näet kaiken asiasta aikajärjestyksessä: asiakirjat, päätökset ja omat muistiinpanosi.</translation>
    </message>
    <message>
        <source>Det finns inget med diarienumret {number} på datorn. Se efter att det är rätt skrivet.</source>
        <translation>Tietokoneessa ei ole mitään diaarinumerolla {number}. Tarkista, että se on oikein.</translation>
    </message>
    <message>
        <source>Ärendet har inget diarienummer. Det här är vad som finns om just det här ärendet.</source>
        <translation>Asialla ei ole diaarinumeroa. Tässä on se, mitä juuri tästä asiasta on.</translation>
    </message>
    <message>
        <source>{done} av {total} paragrafer genomgångna</source>
        <translation>{done}/{total} pykälää käyty läpi</translation>
    </message>
    <message>
        <source>Du har markerat: {ground}.</source>
        <translation>Olet merkinnyt: {ground}.</translation>
    </message>
    <message>
        <source>Troligen beslutat, {paragraph}</source>
        <translation>Todennäköisesti päätetty, {paragraph}</translation>
    </message>
    <message>
        <source>Beslutat, {paragraph}</source>
        <translation>Päätetty, {paragraph}</translation>
    </message>
    <message>
        <source>Beslutat, {paragraph}: {outcome}</source>
        <translation>Päätetty, {paragraph}: {outcome}</translation>
    </message>
    <message>
        <source>Yrkanden</source>
        <translation>Ehdotukset</translation>
    </message>
    <message>
        <source>Omröstning</source>
        <translation>Äänestys</translation>
    </message>
    <message>
        <source>Reservationer</source>
        <translation>Eriävät mielipiteet</translation>
    </message>
    <message>
        <source>Yttranden och anteckningar</source>
        <translation>Lausumat ja merkinnät</translation>
    </message>
    <message>
        <source>Du har markerat jäv: {ground}.</source>
        <translation>Olet merkinnyt esteellisyyden: {ground}.</translation>
    </message>
    <message>
        <source>Enligt förslaget</source>
        <translation>Ehdotuksen mukaisesti</translation>
    </message>
    <message>
        <source>Ändrat mot förslaget</source>
        <translation>Muutettu ehdotuksesta</translation>
    </message>
    <message>
        <source>Bordlagt</source>
        <translation>Pantu pöydälle</translation>
    </message>
    <message>
        <source>Återremitterat</source>
        <translation>Palautettu valmisteluun</translation>
    </message>
    <message>
        <source>Det fanns inget förslag att jämföra med</source>
        <translation>Vertailtavaa ehdotusta ei ollut</translation>
    </message>
    <message>
        <source>Det är inte säkert att paragrafen hör till det här ärendet. Jämför själv.</source>
        <translation>Ei ole varmaa, että pykälä kuuluu tähän asiaan. Vertaa itse.</translation>
    </message>
    <message>
        <source>{n} ja</source>
        <translation>{n} jaa</translation>
    </message>
    <message>
        <source>{n} nej</source>
        <translation>{n} ei</translation>
    </message>
    <message>
        <source>{n} avstod</source>
        <translation>{n} tyhjää</translation>
    </message>
    <message>
        <source>{n} frånvarande</source>
        <translation>{n} poissa</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Kyllä</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>Ei</translation>
    </message>
    <message>
        <source>Avstod</source>
        <translation>Tyhjää</translation>
    </message>
    <message>
        <source>Frånvarande</source>
        <translation>Poissa</translation>
    </message>
    <message>
        <source>Beslut, § {number}: {title}</source>
        <translation>Päätös, § {number}: {title}</translation>
    </message>
    <message>
        <source>Du skrev i {title}</source>
        <translation>Kirjoitit asiaan {title}</translation>
    </message>
    <message>
        <source>Ärende {title}</source>
        <translation>Asia {title}</translation>
    </message>
    <message>
        <source>Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig (4 kap. 27 § kommunallagen).</source>
        <translation>Olet merkinnyt esteellisyyden asiassa. Vain ratkaisuun osallistunut voi jättää eriävän mielipiteen (kuntalaki 4 luku 27 §, Ruotsi).</translation>
    </message>
    <message>
        <source>{paper}, sidan {page}</source>
        <translation>{paper}, sivu {page}</translation>
    </message>
    <message>
        <source>Rubriken</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Det jag har markerat om jäv</source>
        <translation>Esteellisyysmerkintäni</translation>
    </message>
    <message>
        <source>{heading}: du tjänstgör för {name}</source>
        <translation>{heading}: toimit henkilön {name} sijaisena</translation>
    </message>
    <message>
        <source>Det gäller mig eller någon som står mig nära</source>
        <translation>Asia koskee minua tai läheistäni</translation>
    </message>
    <message>
        <source>Jag eller en närstående är part, eller kan påverkas av beslutet så att det märks.</source>
        <translation>Minä tai läheiseni on asianosainen tai päätös voi vaikuttaa meihin tuntuvasti.</translation>
    </message>
    <message>
        <source>Jag eller en närstående företräder någon som det gäller</source>
        <translation>Minä tai läheiseni edustaa jotakuta, jota asia koskee</translation>
    </message>
    <message>
        <source>Nu eller tidigare: till exempel i styrelsen, som firmatecknare eller som ombud.</source>
        <translation>Nyt tai aiemmin: esimerkiksi hallituksessa, nimenkirjoittajana tai asiamiehenä.</translation>
    </message>
    <message>
        <source>Det är tillsyn över en verksamhet som jag är knuten till</source>
        <translation>Kyse on sellaisen toiminnan valvonnasta, johon olen sidoksissa</translation>
    </message>
    <message>
        <source>Kommunens egen verksamhet granskas, och jag hör själv dit.</source>
        <translation>Kunnan omaa toimintaa tarkastetaan, ja kuulun siihen itse.</translation>
    </message>
    <message>
        <source>Något annat gör att min opartiskhet kan ifrågasättas</source>
        <translation>Jokin muu saa puolueettomuuteni kyseenalaiseksi</translation>
    </message>
    <message>
        <source>Till exempel nära vänskap, en konflikt eller att jag är beroende av någon som det gäller.</source>
        <translation>Esimerkiksi läheinen ystävyys, riita tai riippuvuus jostakusta, jota asia koskee.</translation>
    </message>
    <message>
        <source>Ärendet rör mig eller någon som står mig nära personligen</source>
        <translation>Asia koskee henkilökohtaisesti minua tai läheistäni</translation>
    </message>
    <message>
        <source>I fullmäktige gäller en egen, snävare regel.</source>
        <translation>Valtuustossa on oma, suppeampi sääntö.</translation>
    </message>
    <message>
        <source>Jag är osäker</source>
        <translation>Olen epävarma</translation>
    </message>
    <message>
        <source>Då säger du det på mötet, och nämnden prövar frågan.</source>
        <translation>Silloin sanot sen kokouksessa, ja lautakunta ratkaisee kysymyksen.</translation>
    </message>
    <message>
        <source>6 kap. 30 § andra stycket kommunallagen</source>
        <translation>Kuntalaki (Ruotsi) 6 luku 30 § 2 mom.</translation>
    </message>
    <message>
        <source>Ett bolag eller en stiftelse som är kommunens? Läs {section}</source>
        <translation>Kunnan yhtiö tai säätiö? Lue {section}</translation>
    </message>
    <message>
        <source>Du är osäker på om du är jävig. Säg det, så att frågan prövas innan ärendet behandlas.</source>
        <translation>Et ole varma, oletko esteellinen. Sano se, jotta kysymys ratkaistaan ennen asian käsittelyä.</translation>
    </message>
    <message>
        <source>Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas.</source>
        <translation>Olet merkinnyt esteellisyyden. Ilmoita siitä ja poistu kokouksesta ennen asian käsittelyä.</translation>
    </message>
    <message>
        <source>Markera jäv</source>
        <translation>Merkitse esteellisyys</translation>
    </message>
    <message>
        <source>Osäker om jäv</source>
        <translation>Epävarma esteellisyydestä</translation>
    </message>
    <message>
        <source>Jäv markerat</source>
        <translation>Esteellisyys merkitty</translation>
    </message>
    <message>
        <source>Jäv?</source>
        <translation>Esteellinen?</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Esteellisyys</translation>
    </message>
    <message>
        <source>Koppling</source>
        <translation>Sidos</translation>
    </message>
    <message>
        <source>du är osäker på jäv</source>
        <translation>et ole varma esteellisyydestä</translation>
    </message>
    <message>
        <source>du har markerat jäv</source>
        <translation>olet merkinnyt esteellisyyden</translation>
    </message>
    <message>
        <source>nämner något av det du bevakar</source>
        <translation>mainitsee jotain, mitä seuraat</translation>
    </message>
    <message>
        <source>Samma diarienummer har du markerat förut: {number}{when}.</source>
        <translation>Olet merkinnyt saman diaarinumeron aiemmin: {number}{when}.</translation>
    </message>
    <message>
        <source>Ärendets rubrik nämner {name}, som du bevakar.</source>
        <translation>Asian otsikossa mainitaan {name}, jota seuraat.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {n} handlingar.</source>
        <translation>{name}, jota seuraat, mainitaan {n} asiakirjassa.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {paper}, sidan {pages}.</source>
        <translation>{name}, jota seuraat, mainitaan asiakirjassa {paper}, sivu {pages}.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {paper}, sidorna {pages}.</source>
        <translation>{name}, jota seuraat, mainitaan asiakirjassa {paper}, sivut {pages}.</translation>
    </message>
    <message>
        <source>Markerade</source>
        <translation>Merkitsit</translation>
    </message>
    <message>
        <source>Ändrade</source>
        <translation>Muutit</translation>
    </message>
    <message>
        <source>Tog tillbaka</source>
        <translation>Peruit</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Yritys</translation>
    </message>
    <message>
        <source>Förening eller stiftelse</source>
        <translation>Yhdistys tai säätiö</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Henkilö</translation>
    </message>
    <message>
        <source>Fastighet eller adress</source>
        <translation>Kiinteistö tai osoite</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Luottamustoimi</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Muu</translation>
    </message>
    <message>
        <source>Hämtar…</source>
        <translation>Haetaan…</translation>
    </message>
    <message>
        <source>Visa sammanträdet</source>
        <translation>Näytä kokous</translation>
    </message>
    <message>
        <source>Stoppat. Det som har kommit är kvar, och resten hämtas nästa gång.</source>
        <translation>Keskeytetty. Saapuneet ovat tallessa, ja loput haetaan ensi kerralla.</translation>
    </message>
    <message>
        <source>Bestämt av den som sköter datorn.</source>
        <translation>Tietokoneen ylläpitäjä on määrännyt tämän.</translation>
    </message>
    <message>
        <source>Nya filer hämtas så snart de har kommit.</source>
        <translation>Uudet tiedostot haetaan heti, kun ne ovat tulleet.</translation>
    </message>
    <message>
        <source>Nästa gång ungefär {when}.</source>
        <translation>Seuraavan kerran noin {when}.</translation>
    </message>
    <message>
        <source>Klistra in en adress, eller välj en mapp.</source>
        <translation>Liitä osoite tai valitse kansio.</translation>
    </message>
    <message>
        <source>Skriv både användarnamn och lösenord.</source>
        <translation>Kirjoita sekä käyttäjätunnus että salasana.</translation>
    </message>
    <message>
        <source>Skriv lösenordet.</source>
        <translation>Kirjoita salasana.</translation>
    </message>
    <message>
        <source>Välj minst en nämnd.</source>
        <translation>Valitse vähintään yksi lautakunta.</translation>
    </message>
    <message>
        <source>Härifrån hämtas redan handlingar. Stället heter {name} i listan.</source>
        <translation>Täältä haetaan jo asiakirjoja. Paikan nimi luettelossa on {name}.</translation>
    </message>
    <message>
        <source>Lösenordet gick inte att spara i datorns nyckelring. Du får skriva det igen nästa gång.</source>
        <translation>Salasanaa ei voitu tallentaa tietokoneen avainnippuun. Kirjoita se uudelleen ensi kerralla.</translation>
    </message>
    <message>
        <source>1 ny handling</source>
        <translation>1 uusi asiakirja</translation>
    </message>
    <message>
        <source>{n} nya handlingar</source>
        <translation>{n} uutta asiakirjaa</translation>
    </message>
    <message>
        <source>Hämtade {papers}.</source>
        <translation>Haettu {papers}.</translation>
    </message>
    <message>
        <source>Hämtade {papers} till {day}.</source>
        <translation>Haettu {papers}, kokous {day}.</translation>
    </message>
    <message>
        <source>Det finns inget nät just nu. Allt som är hämtat går att läsa.</source>
        <translation>Verkkoa ei ole juuri nyt. Kaikki haettu on luettavissa.</translation>
    </message>
    <message>
        <source>Inget nytt.</source>
        <translation>Ei mitään uutta.</translation>
    </message>
    <message>
        <source>Försöker igen {when}.</source>
        <translation>Yrittää uudelleen {when}.</translation>
    </message>
    <message>
        <source>Hämtade {papers} som inte hör till något sammanträde.</source>
        <translation>Haettiin {papers}, ei kuulu mihinkään kokoukseen.</translation>
    </message>
    <message>
        <source>{files} togs inte med: tillfälliga filer och kopior.</source>
        <translation>{files} jätettiin pois: väliaikaisia tiedostoja ja kopioita.</translation>
    </message>
    <message>
        <source>{files} väntar på resten av sitt sammanträde.</source>
        <translation>{files} odottaa kokouksensa muita asiakirjoja.</translation>
    </message>
    <message>
        <source>{files} fanns redan här.</source>
        <translation>{files} oli jo täällä.</translation>
    </message>
    <message>
        <source>1 handling finns inte längre där den låg och är märkt Utgår.</source>
        <translation>1 asiakirja ei ole enää paikallaan, ja se on merkitty sanalla Poistuu.</translation>
    </message>
    <message>
        <source>{n} handlingar finns inte längre där de låg och är märkta Utgår.</source>
        <translation>{n} asiakirjaa ei ole enää paikallaan, ja ne on merkitty sanalla Poistuu.</translation>
    </message>
    <message>
        <source>{who} gick inte: {reason}.</source>
        <translation>{who} ei onnistunut: {reason}.</translation>
    </message>
    <message>
        <source>Det fanns inget nät.</source>
        <translation>Verkkoa ei ollut.</translation>
    </message>
    <message>
        <source>Det gick inte: {reason}.</source>
        <translation>Se ei onnistunut: {reason}.</translation>
    </message>
    <message>
        <source>{names} och {last}</source>
        <translation>{names} ja {last}</translation>
    </message>
    <message>
        <source>adressen är fel</source>
        <translation>osoite on väärä</translation>
    </message>
    <message>
        <source>servern hade för mycket att göra</source>
        <translation>palvelin oli ylikuormittunut</translation>
    </message>
    <message>
        <source>certifikatet gick inte att använda</source>
        <translation>varmennetta ei voitu käyttää</translation>
    </message>
    <message>
        <source>servern kunde inte visa att den är den rätta</source>
        <translation>palvelin ei pystynyt osoittamaan olevansa oikea</translation>
    </message>
    <message>
        <source>filen byttes ut under tiden</source>
        <translation>tiedosto vaihtui haun aikana</translation>
    </message>
    <message>
        <source>förbindelsen bröts</source>
        <translation>yhteys katkesi</translation>
    </message>
    <message>
        <source>svaret gick inte att läsa</source>
        <translation>vastausta ei voitu lukea</translation>
    </message>
    <message>
        <source>servern visade vidare till en annan plats</source>
        <translation>palvelin ohjasi toiseen paikkaan</translation>
    </message>
    <message>
        <source>det finns inget på adressen längre</source>
        <translation>osoitteessa ei ole enää mitään</translation>
    </message>
    <message>
        <source>servern skickade programmet runt i en ring</source>
        <translation>palvelin ohjasi ohjelmaa kehää</translation>
    </message>
    <message>
        <source>servern svarade inte</source>
        <translation>palvelin ei vastannut</translation>
    </message>
    <message>
        <source>lösenordet saknas</source>
        <translation>salasana puuttuu</translation>
    </message>
    <message>
        <source>servern har ingen säker förbindelse</source>
        <translation>palvelimella ei ole suojattua yhteyttä</translation>
    </message>
    <message>
        <source>adressen är inte säker</source>
        <translation>osoite ei ole suojattu</translation>
    </message>
    <message>
        <source>det fanns inget nät</source>
        <translation>verkkoyhteyttä ei ollut</translation>
    </message>
    <message>
        <source>filen kom i en form som inte går att läsa</source>
        <translation>tiedosto tuli muodossa, jota ei voi lukea</translation>
    </message>
    <message>
        <source>lösenordet togs inte emot</source>
        <translation>salasanaa ei hyväksytty</translation>
    </message>
    <message>
        <source>det gick inte att komma ut på nätet</source>
        <translation>verkkoon ei päästy</translation>
    </message>
    <message>
        <source>servern ville inte lämna ut det</source>
        <translation>palvelin ei luovuttanut sitä</translation>
    </message>
    <message>
        <source>något gick fel på servern</source>
        <translation>palvelimella tapahtui virhe</translation>
    </message>
    <message>
        <source>filen är för stor</source>
        <translation>tiedosto on liian suuri</translation>
    </message>
    <message>
        <source>filen kom inte fram hel</source>
        <translation>tiedosto ei tullut perille kokonaisena</translation>
    </message>
    <message>
        <source>servern skickade en webbsida i stället för handlingen</source>
        <translation>palvelin lähetti verkkosivun asiakirjan sijasta</translation>
    </message>
    <message>
        <source>det som kom är ingen PDF</source>
        <translation>saatu tiedosto ei ole PDF</translation>
    </message>
    <message>
        <source>där finns för många filer</source>
        <translation>siellä on liikaa tiedostoja</translation>
    </message>
    <message>
        <source>webbplatsen vill inte bli läst av program</source>
        <translation>verkkosivusto ei halua, että ohjelmat lukevat sitä</translation>
    </message>
    <message>
        <source>webbplatsen vill inte att program hämtar filerna</source>
        <translation>verkkosivusto ei halua, että ohjelmat hakevat tiedostoja</translation>
    </message>
    <message>
        <source>webbplatsen släppte inte in programmet</source>
        <translation>verkkosivusto ei päästänyt ohjelmaa sisään</translation>
    </message>
    <message>
        <source>det fanns inga handlingar på sidan</source>
        <translation>sivulla ei ollut asiakirjoja</translation>
    </message>
    <message>
        <source>adressen går till en fil</source>
        <translation>osoite johtaa tiedostoon</translation>
    </message>
    <message>
        <source>filerna ligger på en annan webbplats</source>
        <translation>tiedostot ovat toisella verkkosivustolla</translation>
    </message>
    <message>
        <source>där finns ingen mapp att hämta från</source>
        <translation>siellä ei ole kansiota, josta hakea</translation>
    </message>
    <message>
        <source>platsen var tom</source>
        <translation>paikka oli tyhjä</translation>
    </message>
    <message>
        <source>en stor del av handlingarna fanns inte där</source>
        <translation>suuri osa asiakirjoista puuttui</translation>
    </message>
    <message>
        <source>du har inte rätt att läsa mappen</source>
        <translation>sinulla ei ole oikeutta lukea kansiota</translation>
    </message>
    <message>
        <source>disken är full</source>
        <translation>levy on täynnä</translation>
    </message>
    <message>
        <source>mappen finns inte</source>
        <translation>kansiota ei ole</translation>
    </message>
    <message>
        <source>mappen svarade inte</source>
        <translation>kansio ei vastannut</translation>
    </message>
    <message>
        <source>du har inte rätt att läsa där</source>
        <translation>sinulla ei ole lukuoikeutta siellä</translation>
    </message>
    <message>
        <source>datorns nyckelring svarade inte</source>
        <translation>tietokoneen avainnippu ei vastannut</translation>
    </message>
    <message>
        <source>disken svarade inte</source>
        <translation>levy ei vastannut</translation>
    </message>
    <message>
        <source>filen gick inte att läsa</source>
        <translation>tiedostoa ei voitu lukea</translation>
    </message>
    <message>
        <source>något gick fel</source>
        <translation>jokin meni vikaan</translation>
    </message>
    <message>
        <source>Välj Ändra och skriv in det igen.</source>
        <translation>Valitse Muuta ja kirjoita se uudelleen.</translation>
    </message>
    <message>
        <source>Välj Ändra och skriv in det.</source>
        <translation>Valitse Muuta ja kirjoita se.</translation>
    </message>
    <message>
        <source>Välj Ändra och lägg till kommunens certifikat, eller fråga den som sköter servern.</source>
        <translation>Valitse Muuta ja lisää kunnan varmenne, tai kysy palvelimen ylläpitäjältä.</translation>
    </message>
    <message>
        <source>Välj Ändra och lägg till kommunens certifikat igen.</source>
        <translation>Valitse Muuta ja lisää kunnan varmenne uudelleen.</translation>
    </message>
    <message>
        <source>Titta efter den nya adressen på kommunens webbplats och lägg till den.</source>
        <translation>Etsi uusi osoite kunnan verkkosivuilta ja lisää se.</translation>
    </message>
    <message>
        <source>Fråga den som sköter servern.</source>
        <translation>Kysy palvelimen ylläpitäjältä.</translation>
    </message>
    <message>
        <source>Fråga den som sköter datorn.</source>
        <translation>Kysy tietokoneen ylläpitäjältä.</translation>
    </message>
    <message>
        <source>Inget har tagits bort här. Ska det vara så, välj Ändra och spara.</source>
        <translation>Täältä ei ole poistettu mitään. Jos näin on tarkoitus, valitse Muuta ja tallenna.</translation>
    </message>
    <message>
        <source>Inget har tagits bort här. Titta efter om adressen eller mappen stämmer.</source>
        <translation>Täältä ei ole poistettu mitään. Tarkista, onko osoite tai kansio oikea.</translation>
    </message>
    <message>
        <source>Ta bort något du inte behöver från datorn.</source>
        <translation>Poista tietokoneelta jotakin, mitä et tarvitse.</translation>
    </message>
    <message>
        <source>Kontrollera att nätverket som mappen ligger i är igång.</source>
        <translation>Tarkista, että verkko, jossa kansio on, toimii.</translation>
    </message>
    <message>
        <source>Kontrollera att disken sitter i, eller att mappen inte har bytt namn.</source>
        <translation>Tarkista, että levy on kiinni tai että kansion nimi ei ole muuttunut.</translation>
    </message>
    <message>
        <source>{n} gick inte: {reason}.</source>
        <translation>{n} ei onnistunut: {reason}.</translation>
    </message>
    <message>
        <source>{done} av {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Hämtar {file}</source>
        <translation>Haetaan {file}</translation>
    </message>
    <message>
        <source>Hämtar</source>
        <translation>Haetaan</translation>
    </message>
    <message>
        <source>Hämtar handlingar, {done} av {total}</source>
        <translation>Haetaan asiakirjoja, {done}/{total}</translation>
    </message>
    <message>
        <source>Senaste året</source>
        <translation>Viime vuosi</translation>
    </message>
    <message>
        <source>Hela mandatperioden, från {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allt som finns</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Som nu, från {day}</source>
        <translation>Kuten nyt, alkaen {day}</translation>
    </message>
    <message>
        <source>ungefär {size}</source>
        <translation>noin {size}</translation>
    </message>
    <message>
        <source>Läsbart utan nät</source>
        <translation>Luettavissa ilman verkkoa</translation>
    </message>
    <message>
        <source>hämtat {when}</source>
        <translation>haettu {when}</translation>
    </message>
    <message>
        <source>Inget nät, allt går att läsa</source>
        <translation>Ei verkkoa, kaikki on luettavissa</translation>
    </message>
    <message>
        <source>Inget nät</source>
        <translation>Ei verkkoa</translation>
    </message>
    <message>
        <source>Det gick inte att hämta allt</source>
        <translation>Kaikkea ei voitu hakea</translation>
    </message>
    <message>
        <source>Gick inte att hämta</source>
        <translation>Haku ei onnistunut</translation>
    </message>
    <message>
        <source>{n} filer kvar att hämta</source>
        <translation>{n} tiedostoa hakematta</translation>
    </message>
    <message>
        <source>{n} fil kvar att hämta</source>
        <translation>{n} tiedosto hakematta</translation>
    </message>
    <message>
        <source>Uppkopplingen kostar, så bara små filer hämtas av sig själva. Hämta nu hämtar allt.</source>
        <translation>Yhteys on maksullinen, joten vain pienet tiedostot haetaan itsestään. Hae nyt hakee kaiken.</translation>
    </message>
    <message>
        <source>Det finns inget nät just nu. Programmet hämtar när det är tillbaka. Allt går att läsa.</source>
        <translation>Verkkoa ei ole juuri nyt. Ohjelma hakee, kun verkko on palannut. Kaikki on luettavissa.</translation>
    </message>
    <message>
        <source>Uppkopplingen kostar, så inget hämtas av sig självt. Hämta nu hämtar ändå.</source>
        <translation>Yhteys on maksullinen, joten mitään ei haeta itsestään. Hae nyt hakee silti.</translation>
    </message>
    <message>
        <source>Batteriet är snart slut, så inget hämtas av sig självt. Hämta nu hämtar ändå.</source>
        <translation>Akku on lopussa, joten mitään ei haeta itsestään. Hae nyt hakee silti.</translation>
    </message>
    <message>
        <source>Inget hämtas av sig självt. Välj Hämta nu när du vill hämta.</source>
        <translation>Mitään ei haeta itsestään. Valitse Hae nyt, kun haluat hakea.</translation>
    </message>
    <message>
        <source>Pausad. Inget hämtas härifrån.</source>
        <translation>Tauolla. Täältä ei haeta mitään.</translation>
    </message>
    <message>
        <source>Lösenordet saknas. Välj Ändra och skriv in det.</source>
        <translation>Salasana puuttuu. Valitse Muuta ja kirjoita se.</translation>
    </message>
    <message>
        <source>Har inte hämtats än.</source>
        <translation>Ei ole haettu vielä.</translation>
    </message>
    <message>
        <source>Senast {when}.</source>
        <translation>Viimeksi {when}.</translation>
    </message>
    <message>
        <source>Utan nät just nu.</source>
        <translation>Ei verkkoa juuri nyt.</translation>
    </message>
    <message>
        <source>Det gick inte {when}: {reason}.</source>
        <translation>Ei onnistunut {when}: {reason}.</translation>
    </message>
    <message>
        <source>Allt är hämtat. Senast {when}.</source>
        <translation>Kaikki on haettu. Viimeksi {when}.</translation>
    </message>
    <message>
        <source>{files} är kvar att hämta. Senast {when}.</source>
        <translation>{files} hakematta. Viimeksi {when}.</translation>
    </message>
    <message>
        <source>Mapp på datorn</source>
        <translation>Kansio tietokoneessa</translation>
    </message>
    <message>
        <source>Delad mapp på nätet</source>
        <translation>Jaettu kansio verkossa</translation>
    </message>
    <message>
        <source>Webbsida</source>
        <translation>Verkkosivu</translation>
    </message>
    <message>
        <source>Kommunens öppna data</source>
        <translation>Kunnan avoin data</translation>
    </message>
    <message>
        <source>Alla nämnder</source>
        <translation>Kaikki lautakunnat</translation>
    </message>
    <message>
        <source>från {day}</source>
        <translation>alkaen {day}</translation>
    </message>
    <message>
        <source>hela vägen bakåt</source>
        <translation>kaikki aiemmat</translation>
    </message>
    <message>
        <source>att titta på</source>
        <translation>katsottavaa</translation>
    </message>
    <message>
        <source>undanlagt</source>
        <translation>siirretty syrjään</translation>
    </message>
    <message>
        <source>markerat</source>
        <translation>merkitty</translation>
    </message>
    <message>
        <source>Allt är raderat: nyckeln och {n} filer.</source>
        <translation>Kaikki on hävitetty: avain ja {n} tiedostoa.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation type="unfinished">Sulje</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Om IFN Desktop</source>
        <translation>Tietoja IFN Desktopista</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versio {version}</translation>
    </message>
    <message>
        <source>IFN Desktop är ett program för dig som är förtroendevald i en nämnd: läs kallelsen och handlingarna, utan nät, låsta för andra.</source>
        <translation>IFN Desktop on ohjelma lautakunnan luottamushenkilölle: lue kokouskutsu ja asiakirjat ilman verkkoa, muilta lukittuina.</translation>
    </message>
    <message>
        <source>Programmet är fritt: du får använda, läsa, ändra och sprida det enligt GNU Affero General Public License, version 3 eller senare. Det lämnas utan garanti.</source>
        <translation>Ohjelma on vapaa: saat käyttää, lukea, muuttaa ja levittää sitä GNU Affero General Public License -lisenssin version 3 tai uudemman mukaisesti. Sille ei anneta takuuta.</translation>
    </message>
    <message>
        <source>Det bygger på</source>
        <translation>Perustuu</translation>
    </message>
    <message>
        <source>Qt och PySide6, © The Qt Company Ltd. och andra, enligt GNU LGPL version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MuPDF och PyMuPDF, © Artifex Software, Inc., enligt GNU AGPL version 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher, © Zetetic LLC, enligt BSD-licensen: Copyright © 2008-2025, ZETETIC LLC. All rights reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite, i det fria (public domain).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typsnittet Inter, © The Inter Project Authors, enligt SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alla licenser i sin helhet ligger i mappen LICENSES som följer med programmet.</source>
        <translation>Kaikki lisenssit ovat kokonaisuudessaan ohjelman mukana tulevassa kansiossa LICENSES.</translation>
    </message>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>AddingPage</name>
    <message>
        <source>‹ Hämtningar</source>
        <translation>‹ Haut</translation>
    </message>
    <message>
        <source>Välj mapp</source>
        <translation>Valitse kansio</translation>
    </message>
    <message>
        <source>Välj certifikat</source>
        <translation>Valitse varmenne</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>{pages} kvar</source>
        <translation>{pages} jäljellä</translation>
    </message>
    <message>
        <source>allt läst</source>
        <translation>kaikki luettu</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>asia</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>asiaa</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Ärenden</source>
        <translation>Asiat</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Anmäl {n}</source>
        <translation>Ilmoita {n}</translation>
    </message>
    <message>
        <source>Osäker</source>
        <translation>Epävarma</translation>
    </message>
    <message>
        <source>Ärende {heading}</source>
        <translation>Asia {heading}</translation>
    </message>
    <message>
        <source>{n} procent läst</source>
        <translation>{n} prosenttia luettu</translation>
    </message>
    <message>
        <source>osäkert om alla handlingar hör hit</source>
        <translation>epävarmaa, kuuluvatko kaikki asiakirjat tähän</translation>
    </message>
</context>
<context>
    <name>AllNotes</name>
    <message>
        <source>{shown} av {all}</source>
        <translation>{shown}/{all}</translation>
    </message>
    <message>
        <source>platsen hittas inte i den nya versionen</source>
        <translation>paikkaa ei löydy uudesta versiosta</translation>
    </message>
    <message>
        <source>{paper}, s. {page}</source>
        <translation>{paper}, s. {page}</translation>
    </message>
</context>
<context>
    <name>AllNotesFeature</name>
    <message>
        <source>A&amp;llt jag har skrivit</source>
        <translation>Kaikki, mitä &amp;olen kirjoittanut</translation>
    </message>
</context>
<context>
    <name>AllNotesList</name>
    <message>
        <source>Allt jag har skrivit</source>
        <translation>Kaikki, mitä olen kirjoittanut</translation>
    </message>
</context>
<context>
    <name>AllNotesPage</name>
    <message>
        <source>Allt jag har skrivit</source>
        <translation>Kaikki, mitä olen kirjoittanut</translation>
    </message>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
    <message>
        <source>Sök i det du skrivit och markerat</source>
        <translation>Hae kirjoittamastasi ja merkitsemästäsi</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Kokous</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Asia</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>Färg</source>
        <translation>Väri</translation>
    </message>
    <message>
        <source>Alla sammanträden</source>
        <translation>Kaikki kokoukset</translation>
    </message>
    <message>
        <source>Alla ärenden</source>
        <translation>Kaikki asiat</translation>
    </message>
    <message>
        <source>Alla slag</source>
        <translation>Kaikki lajit</translation>
    </message>
    <message>
        <source>Alla färger</source>
        <translation>Kaikki värit</translation>
    </message>
    <message>
        <source>Här samlas allt du skriver och markerar.

Markera ord i en handling med musen, eller anteckna i ett ärende med Ctrl+N.</source>
        <translation>Tänne kertyy kaikki, mitä kirjoitat ja merkitset.

Merkitse asiakirjan sanoja hiirellä tai kirjoita asiaan muistiinpano painamalla Ctrl+N.</translation>
    </message>
    <message>
        <source>Inget av det du skrivit passar. Ändra sökordet eller något av valen ovanför.</source>
        <translation>Mikään kirjoittamasi ei sovi hakuun. Muuta hakusanaa tai jotain yllä olevista valinnoista.</translation>
    </message>
</context>
<context>
    <name>AloudBar</name>
    <message>
        <source>Föregående mening</source>
        <translation>Edellinen virke</translation>
    </message>
    <message>
        <source>Nästa mening</source>
        <translation>Seuraava virke</translation>
    </message>
    <message>
        <source>Långsammare</source>
        <translation>Hitaammin</translation>
    </message>
    <message>
        <source>Snabbare</source>
        <translation>Nopeammin</translation>
    </message>
    <message>
        <source>Sluta</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Sluta läsa upp</source>
        <translation>Lopeta ääneen lukeminen</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pidä tauko</translation>
    </message>
    <message>
        <source>Vanlig fart</source>
        <translation>Tavallinen nopeus</translation>
    </message>
    <message>
        <source>Fart {rate}</source>
        <translation>Nopeus {rate}</translation>
    </message>
</context>
<context>
    <name>AloudFeature</name>
    <message>
        <source>Läs &amp;upp, eller pausa</source>
        <translation>Lue &amp;ääneen tai pidä tauko</translation>
    </message>
</context>
<context>
    <name>AssignmentsPage</name>
    <message>
        <source>Uppdrag</source>
        <translation>Luottamustoimi</translation>
    </message>
    <message>
        <source>Det här har nämnderna bett om i sina beslut, så som programmet har läst protokollen. Något kan saknas. Kryssa för det som du vet är klart.</source>
        <translation>Näitä lautakunnat ovat pyytäneet päätöksissään, siten kuin ohjelma on lukenut pöytäkirjat. Jotakin voi puuttua. Merkitse rastilla se, minkä tiedät valmiiksi.</translation>
    </message>
    <message>
        <source>Inget uppdrag har hittats. De hämtas ur protokollen, så lägg in protokoll för att få se dem.</source>
        <translation>Toimeksiantoja ei löytynyt. Ne haetaan pöytäkirjoista, joten lisää pöytäkirjoja nähdäksesi ne.</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Odottaa vastausta</translation>
    </message>
    <message>
        <source>Något nytt har kommit i ärendet</source>
        <translation>Asiassa on jotakin uutta</translation>
    </message>
    <message>
        <source>Klart, enligt dig</source>
        <translation>Valmis, sinun mukaasi</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Näytä kaikki {n}</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Klart: {text}</source>
        <translation>Valmis: {text}</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Du har ingen säkerhetskopia än.</source>
        <translation>Sinulla ei ole vielä varmuuskopiota.</translation>
    </message>
    <message>
        <source>Senaste säkerhetskopian: {day} kl. {time}.</source>
        <translation>Viimeisin varmuuskopio: {day} klo {time}.</translation>
    </message>
    <message>
        <source>Förra gången gick det inte. {why}</source>
        <translation>Viime kerralla se ei onnistunut. {why}</translation>
    </message>
    <message>
        <source>De {n} senaste sparas. Äldre tas bort av sig själva.</source>
        <translation>{n} viimeisintä säilytetään. Vanhemmat poistetaan itsestään.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är klar och läst igenom: {what}. {size}.</source>
        <translation>Varmuuskopio on valmis ja luettu läpi: {what}. {size}.</translation>
    </message>
    <message>
        <source>Den heter {name}.</source>
        <translation>Sen nimi on {name}.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är inläst och kontrollerad: {what}.</source>
        <translation>Varmuuskopio on luettu sisään ja tarkistettu: {what}.</translation>
    </message>
    <message>
        <source>Allt är läst och stämmer. Inget är skadat.</source>
        <translation>Kaikki on luettu ja kunnossa. Mikään ei ole vioittunut.</translation>
    </message>
    <message>
        <source>Något är skadat på disken. Resten går att läsa som vanligt.</source>
        <translation>Levyllä on jotakin vioittunutta. Muuta voi lukea tavalliseen tapaan.</translation>
    </message>
    <message>
        <source>Skadat: {what}.</source>
        <translation>Vioittunut: {what}.</translation>
    </message>
    <message>
        <source>Går inte att visa: {title}.</source>
        <translation>Ei voida näyttää: {title}.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia, eller läs in handlingarna igen.</source>
        <translation>Palauta varmuuskopiosta tai lue asiakirjat sisään uudelleen.</translation>
    </message>
</context>
<context>
    <name>BackupFeature</name>
    <message>
        <source>Säkerhets&amp;kopiera</source>
        <translation>&amp;Varmuuskopioi</translation>
    </message>
    <message>
        <source>Ska säkerhetskopian ta platsen för allt som finns i programmet nu?</source>
        <translation>Korvaako varmuuskopio kaiken, mitä ohjelmassa nyt on?</translation>
    </message>
    <message>
        <source>Läs in kopian</source>
        <translation>Lue kopio sisään</translation>
    </message>
    <message>
        <source>Det du har skrivit efter att kopian gjordes finns inte i den. Vill du ha kvar det som finns här, gör en säkerhetskopia av det först.</source>
        <translation>Kopion tekemisen jälkeen kirjoittamasi ei ole siinä. Jos haluat säilyttää sen, mitä täällä on, tee siitä ensin varmuuskopio.</translation>
    </message>
    <message>
        <source>Säkerhetskopian gick inte att göra. {why}</source>
        <translation>Varmuuskopiota ei voitu tehdä. {why}</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation type="unfinished">Näytä</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu…</source>
        <translation>Varmuuskopioi nyt…</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation type="unfinished">Keskeytä</translation>
    </message>
    <message>
        <source>Hur långt det har kommit</source>
        <translation>Kuinka pitkällä se on</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation type="unfinished">Valitse kansio…</translation>
    </message>
    <message>
        <source>Välj en säkerhetskopia…</source>
        <translation>Valitse varmuuskopio…</translation>
    </message>
    <message>
        <source>Kopian är inläst. Den tas i bruk när programmet startar om.</source>
        <translation>Kopio on luettu sisään. Se otetaan käyttöön, kun ohjelma käynnistyy uudelleen.</translation>
    </message>
    <message>
        <source>Starta om nu</source>
        <translation>Käynnistä uudelleen nyt</translation>
    </message>
    <message>
        <source>Kontrollera allt</source>
        <translation>Tarkista kaikki</translation>
    </message>
    <message>
        <source>Säkerhetskopiera</source>
        <translation>Varmuuskopioi</translation>
    </message>
    <message>
        <source>En säkerhetskopia är en låst fil med allt: handlingar, anteckningar, markeringar och jäv. Lägg den på ett USB-minne eller en annan disk. Då har du allt kvar om datorn går sönder, och du kan flytta till en ny.</source>
        <translation>Varmuuskopio on lukittu tiedosto, jossa on kaikki: asiakirjat, muistiinpanot, merkinnät ja esteellisyydet. Pane se USB-muistiin tai toiselle levylle. Silloin kaikki on tallessa, jos tietokone hajoaa, ja voit siirtyä uuteen.</translation>
    </message>
    <message>
        <source>Ska programmet säkerhetskopiera av sig självt?</source>
        <translation>Tekeekö ohjelma varmuuskopioita itsestään?</translation>
    </message>
    <message>
        <source>Öppna en säkerhetskopia</source>
        <translation>Avaa varmuuskopio</translation>
    </message>
    <message>
        <source>Allt i kopian läses in och kontrolleras först. Sedan tar det platsen för det som finns i programmet nu. Går något fel är allt som förut.</source>
        <translation>Kaikki kopiossa oleva luetaan ensin sisään ja tarkistetaan. Sitten se korvaa sen, mitä ohjelmassa nyt on. Jos jokin menee vikaan, kaikki on ennallaan.</translation>
    </message>
    <message>
        <source>Är allt helt?</source>
        <translation>Onko kaikki ehjää?</translation>
    </message>
    <message>
        <source>Programmet läser igenom allt som är sparat och säger om något är skadat.</source>
        <translation>Ohjelma lukee läpi kaiken tallennetun ja kertoo, jos jokin on vioittunut.</translation>
    </message>
    <message>
        <source>Med i kopian är inte: lösenord till ställen som handlingar hämtas från. Dem skriver du in igen på den nya datorn.</source>
        <translation>Kopiossa eivät ole mukana niiden paikkojen salasanat, joista asiakirjoja haetaan. Kirjoita ne uudelleen uudella tietokoneella.</translation>
    </message>
    <message>
        <source>Nej, jag gör det själv</source>
        <translation>Ei, teen sen itse</translation>
    </message>
    <message>
        <source>En gång om dagen</source>
        <translation>Kerran päivässä</translation>
    </message>
    <message>
        <source>En gång i veckan</source>
        <translation>Kerran viikossa</translation>
    </message>
    <message>
        <source>En gång i månaden</source>
        <translation>Kerran kuukaudessa</translation>
    </message>
    <message>
        <source>Det sker medan programmet är öppet. Ligger mappen på ett USB-minne, låt det sitta i.</source>
        <translation>Se tapahtuu ohjelman ollessa auki. Jos kansio on USB-muistissa, pidä muisti kiinni.</translation>
    </message>
    <message>
        <source>Välj en säkerhetskopia</source>
        <translation>Valitse varmuuskopio</translation>
    </message>
    <message>
        <source>Välj var säkerhetskopior ska läggas</source>
        <translation>Valitse, minne varmuuskopiot tallennetaan</translation>
    </message>
    <message>
        <source>Ingen mapp är vald än.</source>
        <translation>Kansiota ei ole vielä valittu.</translation>
    </message>
</context>
<context>
    <name>BesideActions</name>
    <message>
        <source>Visa en handling &amp;bredvid…</source>
        <translation>Näytä asiakirja &amp;rinnalla…</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sammanträde</source>
        <translation>Kokous</translation>
    </message>
    <message>
        <source>Ingen påminnelse</source>
        <translation>Ei muistutusta</translation>
    </message>
    <message>
        <source>En timme före</source>
        <translation>Tuntia ennen</translation>
    </message>
    <message>
        <source>En dag före</source>
        <translation>Päivää ennen</translation>
    </message>
    <message>
        <source>Två dagar före</source>
        <translation>Kaksi päivää ennen</translation>
    </message>
    <message>
        <source>En vecka före</source>
        <translation>Viikkoa ennen</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Muistutus</translation>
    </message>
    <message>
        <source>Öppna programmet för att se vad det gäller.</source>
        <translation>Avaa ohjelma nähdäksesi, mitä se koskee.</translation>
    </message>
    <message>
        <source>Nämnden</source>
        <translation>Lautakunta</translation>
    </message>
    <message>
        <source>{when}: {board} sammanträder.</source>
        <translation>{when}: {board} kokoontuu.</translation>
    </message>
    <message>
        <source>{when}: du justerar protokollet från {board} den {day}.</source>
        <translation>{when}: tarkastat pöytäkirjan, {board} {day}.</translation>
    </message>
</context>
<context>
    <name>CalendarFeature</name>
    <message>
        <source>Kalen&amp;der</source>
        <translation>Kalen&amp;teri</translation>
    </message>
    <message>
        <source>Sammanträden.ics</source>
        <translation>Kokoukset.ics</translation>
    </message>
    <message>
        <source>Sammanträdet är sparat. Öppna filen för att lägga det i din kalender.</source>
        <translation>Kokous on tallennettu. Avaa tiedosto, niin voit lisätä sen kalenteriisi.</translation>
    </message>
    <message>
        <source>{n} sammanträden är sparade. Öppna filen för att lägga dem i din kalender.</source>
        <translation>{n} kokousta on tallennettu. Avaa tiedosto, niin voit lisätä ne kalenteriisi.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Kalender</source>
        <translation>Kalenteri</translation>
    </message>
    <message>
        <source>Här lägger du sammanträdena i din vanliga kalender. Dit följer dag, tid, plats och nämnd, och inget om ärendena.</source>
        <translation>Täällä lisäät kokoukset tavalliseen kalenteriisi. Mukana ovat päivä, aika, paikka ja lautakunta, ei mitään asioista.</translation>
    </message>
    <message>
        <source>Spara alla sammanträden…</source>
        <translation>Tallenna kaikki kokoukset…</translation>
    </message>
    <message>
        <source>En kalenderfil som hålls aktuell</source>
        <translation>Kalenteritiedosto, joka pidetään ajan tasalla</translation>
    </message>
    <message>
        <source>Programmet skriver om filen när sammanträden kommer till eller ändras. Prenumerera på den i ditt kalenderprogram. Filen är inte låst: alla som kan öppna den ser när och var nämnden sammanträder.</source>
        <translation>Ohjelma kirjoittaa tiedoston uudelleen, kun kokouksia tulee lisää tai ne muuttuvat. Tilaa se kalenteriohjelmassasi. Tiedostoa ei ole lukittu: kaikki, jotka voivat avata sen, näkevät, milloin ja missä lautakunta kokoontuu.</translation>
    </message>
    <message>
        <source>Håll en fil aktuell</source>
        <translation>Pidä tiedosto ajan tasalla</translation>
    </message>
    <message>
        <source>Påminnelser</source>
        <translation>Muistutukset</translation>
    </message>
    <message>
        <source>Programmet påminner när det är öppet, annars nästa gång du startar det. På skrivbordet står bara att du har en påminnelse. Vad den gäller ser du i programmet.</source>
        <translation>Ohjelma muistuttaa, kun se on auki, muuten kun seuraavan kerran käynnistät sen. Työpöydällä näkyy vain, että sinulla on muistutus. Näet ohjelmassa, mitä se koskee.</translation>
    </message>
    <message>
        <source>Före sammanträden:</source>
        <translation>Ennen kokouksia:</translation>
    </message>
    <message>
        <source>Innan du justerar ett protokoll:</source>
        <translation>Ennen kuin tarkastat pöytäkirjan:</translation>
    </message>
    <message>
        <source>Den som sköter datorn har bestämt att sammanträden inte får sparas till en kalender.</source>
        <translation>Tietokoneen ylläpitäjä on määrännyt, ettei kokouksia saa tallentaa kalenteriin.</translation>
    </message>
    <message>
        <source>Det finns inga sammanträden med dag än.</source>
        <translation>Kokouksia, joilla on päivä, ei vielä ole.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Ärendets gång</source>
        <translation>Asian kulku</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Diaarinumero</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Päätös</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1 träffar</source>
        <translation>%1 osumaa</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Tomt: inget namn</source>
        <translation>Tyhjä: ei nimeä</translation>
    </message>
    <message>
        <source>Namn i markeringarna</source>
        <translation>Nimi merkinnöissä</translation>
    </message>
    <message>
        <source>Ditt namn i markeringarna, om du vill</source>
        <translation>Nimesi merkinnöissä, jos haluat</translation>
    </message>
</context>
<context>
    <name>ChoicesBox</name>
    <message>
        <source>Lås nu</source>
        <translation>Lukitse nyt</translation>
    </message>
    <message>
        <source>Lås när ingen använder programmet:</source>
        <translation>Lukitse, kun kukaan ei käytä ohjelmaa:</translation>
    </message>
    <message>
        <source>Lås när datorn låses eller går i vila</source>
        <translation>Lukitse, kun tietokone lukitaan tai menee lepotilaan</translation>
    </message>
    <message>
        <source>Lås alltid från början, när programmet startas</source>
        <translation>Lukitse aina alusta alkaen, kun ohjelma käynnistetään</translation>
    </message>
    <message>
        <source>Glöm efter en minut det jag kopierar ur handlingar med sekretess</source>
        <translation>Unohda minuutin kuluttua, mitä kopioin salassa pidettävistä asiakirjoista</translation>
    </message>
    <message>
        <source>Det du har skrivit sparas först, och du kommer tillbaka till samma sida när du låser upp. Medan programmet är låst hämtas inga handlingar.</source>
        <translation>Kirjoittamasi tallennetaan ensin, ja palaat samalle sivulle, kun avaat lukituksen. Lukittuna ohjelma ei hae asiakirjoja.</translation>
    </message>
    <message>
        <source>efter {n} minuter</source>
        <translation>{n} minuutin kuluttua</translation>
    </message>
    <message>
        <source>aldrig</source>
        <translation>ei koskaan</translation>
    </message>
    <message>
        <source>Det som är grått är bestämt av {who}.</source>
        <translation>Harmaat kohdat on määrännyt {who}.</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Vilka nämnder?</source>
        <translation>Mitkä lautakunnat?</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Byt lösenord…</source>
        <translation>Vaihda salasana…</translation>
    </message>
    <message>
        <source>Hur långt tillbaka?</source>
        <translation>Kuinka kauas taaksepäin?</translation>
    </message>
    <message>
        <source>Kalla stället</source>
        <translation>Anna paikalle nimi</translation>
    </message>
    <message>
        <source>Det här finns</source>
        <translation>Tämä löytyi</translation>
    </message>
    <message>
        <source>Ändra {name}</source>
        <translation>Muuta {name}</translation>
    </message>
    <message>
        <source>Bland annat {names}.</source>
        <translation>Muun muassa {names}.</translation>
    </message>
    <message>
        <source>Det blir {total}.</source>
        <translation>Yhteensä {total}.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Börja hämta</source>
        <translation>Aloita haku</translation>
    </message>
</context>
<context>
    <name>ColourNamesDialog</name>
    <message>
        <source>Färgernas namn</source>
        <translation>Värien nimet</translation>
    </message>
    <message>
        <source>till exempel: att fråga om</source>
        <translation>esimerkiksi: kysyttävää</translation>
    </message>
    <message>
        <source>Namn på %1</source>
        <translation>Nimi värille %1</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Vad betyder färgerna för dig?</source>
        <translation>Mitä värit tarkoittavat sinulle?</translation>
    </message>
    <message>
        <source>Namnen syns när du markerar och i listan över allt du skrivit.</source>
        <translation>Nimet näkyvät, kun merkitset, ja luettelossa kaikesta kirjoittamastasi.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Äldre: {version}</source>
        <translation>Vanhempi: {version}</translation>
    </message>
    <message>
        <source>Nyare: {version}</source>
        <translation>Uudempi: {version}</translation>
    </message>
    <message>
        <source>{n} av {all}</source>
        <translation>{n}/{all}</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>versio {n}</translation>
    </message>
    <message>
        <source>kom {day}</source>
        <translation>tuli {day}</translation>
    </message>
    <message>
        <source>s. {n}</source>
        <translation>s. {n}</translation>
    </message>
</context>
<context>
    <name>ComparisonOverlay</name>
    <message>
        <source>Ny sida</source>
        <translation>Uusi sivu</translation>
    </message>
    <message>
        <source>Borttagen sida</source>
        <translation>Poistettu sivu</translation>
    </message>
    <message>
        <source>Flyttad sida</source>
        <translation>Siirretty sivu</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
    <message>
        <source>‹ Förra ändringen</source>
        <translation>‹ Edellinen muutos</translation>
    </message>
    <message>
        <source>Nästa ändring ›</source>
        <translation>Seuraava muutos ›</translation>
    </message>
    <message>
        <source>Alla sidor</source>
        <translation>Kaikki sivut</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>Luettelo</translation>
    </message>
    <message>
        <source>Ändringar</source>
        <translation>Muutokset</translation>
    </message>
    <message>
        <source>Den äldre versionen</source>
        <translation>Vanhempi versio</translation>
    </message>
    <message>
        <source>Den nyare versionen</source>
        <translation>Uudempi versio</translation>
    </message>
    <message>
        <source>Vad är nytt i ”%1”</source>
        <translation>Mitä uutta: ”%1”</translation>
    </message>
    <message>
        <source>Det som inte finns kvar är överstruket.</source>
        <translation>Poistunut on yliviivattu.</translation>
    </message>
    <message>
        <source>Det som är nytt är understruket.</source>
        <translation>Uusi on alleviivattu.</translation>
    </message>
    <message>
        <source>Det gick inte att jämföra. Handlingen går att läsa som förut.</source>
        <translation>Vertailu ei onnistunut. Asiakirjaa voi lukea kuten ennen.</translation>
    </message>
    <message>
        <source>Jämför…</source>
        <translation>Vertaa…</translation>
    </message>
</context>
<context>
    <name>ConfidentialFeature</name>
    <message>
        <source>Märk handlingen med sekretess, &amp;eller ta bort märkningen</source>
        <translation>Merkitse asiakirja &amp;salassa pidettäväksi tai poista merkintä</translation>
    </message>
</context>
<context>
    <name>ConfidentialStrip</name>
    <message>
        <source>Det är en upplysning, ingen sekretessprövning.</source>
        <translation>Tämä on tieto, ei salassapitopäätös.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>CopyingText</name>
    <message>
        <source>Kopiera</source>
        <translation type="unfinished">Kopioi</translation>
    </message>
    <message>
        <source>Markera all text</source>
        <translation type="unfinished">Valitse kaikki teksti</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>sv_SE</source>
        <translation>fi_FI</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>ei päivämäärää</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>kl. {hours}</source>
        <translation>klo {hours}</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>tänään</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>huomenna</translation>
    </message>
    <message>
        <source>i övermorgon</source>
        <translation>ylihuomenna</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>eilen</translation>
    </message>
    <message>
        <source>i förrgår</source>
        <translation>toissapäivänä</translation>
    </message>
    <message>
        <source>om {n} dagar</source>
        <translation>{n} päivän päästä</translation>
    </message>
    <message>
        <source>för {n} dagar sedan</source>
        <translation>{n} päivää sitten</translation>
    </message>
    <message>
        <source>om {n} veckor</source>
        <translation>{n} viikon päästä</translation>
    </message>
    <message>
        <source>för {n} veckor sedan</source>
        <translation>{n} viikkoa sitten</translation>
    </message>
</context>
<context>
    <name>DecisionLine</name>
    <message>
        <source>Visa beslutet</source>
        <translation>Näytä päätös</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Beslutet i ärendet</source>
        <translation>Asian päätös</translation>
    </message>
    <message>
        <source>Protokollet från sammanträdet har inte kommit, eller har ingen paragraf om ärendet.</source>
        <translation>Kokouksen pöytäkirja ei ole tullut, tai siinä ei ole tätä asiaa koskevaa pykälää.</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Esteellisyys</translation>
    </message>
    <message>
        <source>Visa ärendets gång</source>
        <translation>Näytä asian kulku</translation>
    </message>
    <message>
        <source>Beslutat</source>
        <translation>Päätetty</translation>
    </message>
    <message>
        <source>Understruket är nytt. Överstruket stod i förslaget men inte i beslutet.</source>
        <translation>Alleviivattu on uutta. Yliviivattu oli ehdotuksessa mutta ei päätöksessä.</translation>
    </message>
    <message>
        <source>Visa i protokollet</source>
        <translation>Näytä pöytäkirjassa</translation>
    </message>
    <message>
        <source>Föreslaget</source>
        <translation>Ehdotettu</translation>
    </message>
    <message>
        <source>Visa protokollsutdraget</source>
        <translation>Näytä pöytäkirjanote</translation>
    </message>
    <message>
        <source>Visa protokollsutdraget, {where}</source>
        <translation>Näytä pöytäkirjanote, {where}</translation>
    </message>
    <message>
        <source>nytt: {words}, slut på nytt,</source>
        <translation>uutta: {words}, uusi päättyy,</translation>
    </message>
    <message>
        <source>borttaget: {words}, slut på borttaget,</source>
        <translation>poistettu: {words}, poistettu päättyy,</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>Det du ska säga om jäv</source>
        <translation>Mitä sanot esteellisyydestä</translation>
    </message>
    <message>
        <source>Text att läsa upp</source>
        <translation>Ääneen luettava teksti</translation>
    </message>
    <message>
        <source>Du har inte markerat jäv i något ärende på det här mötet. Öppna ett ärende och tryck på Markera jäv om du behöver.</source>
        <translation>Et ole merkinnyt esteellisyyttä mihinkään tämän kokouksen asiaan. Avaa asia ja valitse Merkitse esteellisyys, jos tarvitset.</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Nimesi</translation>
    </message>
    <message>
        <source>Ditt namn under texten</source>
        <translation>Nimesi tekstin alle</translation>
    </message>
    <message>
        <source>Tjänstgör du för någon på mötet? Skriv för vem. Gäller det ett enda ärende skriver du det i ärendet, under Jäv och Tjänstgöring i ärendet.</source>
        <translation>Toimitko kokouksessa jonkun sijaisena? Kirjoita kenen. Jos se koskee vain yhtä asiaa, kirjoita se asiassa valikosta Esteellisyys ja Sijaisuus asiassa.</translation>
    </message>
    <message>
        <source>För vem du tjänstgör som ersättare på mötet</source>
        <translation>Kenen sijaisena toimit kokouksessa</translation>
    </message>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Tallennettu.</translation>
    </message>
    <message>
        <source>Säg också mitt skäl i ärende {about}</source>
        <translation>Kerro myös syyni asiassa {about}</translation>
    </message>
    <message>
        <source>Anmälan av jäv.eml</source>
        <translation>Ilmoitus esteellisyydestä.eml</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Ta tillbaka en import</source>
        <translation>Peru tuonti</translation>
    </message>
    <message>
        <source>Importer, den senaste först</source>
        <translation>Tuonnit, uusin ensin</translation>
    </message>
    <message>
        <source>Ta tillbaka…</source>
        <translation>Peru…</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Vilken import vill du ta tillbaka? Du får en fråga först.</source>
        <translation>Minkä tuonnin haluat perua? Sinulta kysytään ensin.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Det kom en fil som ser ut som en kallelse:</source>
        <translation>Saapui tiedosto, joka näyttää kokouskutsulta:</translation>
    </message>
    <message>
        <source>Det kom en fil som ser ut som en handling:</source>
        <translation>Saapui tiedosto, joka näyttää asiakirjalta:</translation>
    </message>
</context>
<context>
    <name>DownloadsStrip</name>
    <message>
        <source>Ta in</source>
        <translation>Tuo</translation>
    </message>
    <message>
        <source>Inte denna</source>
        <translation>Ei tätä</translation>
    </message>
    <message>
        <source>Fråga inte mer</source>
        <translation>Älä kysy enää</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Släpp här för att läsa in</source>
        <translation>Pudota tähän tuodaksesi</translation>
    </message>
    <message>
        <source>Programmet ser själv vilket sammanträde handlingarna hör till.</source>
        <translation>Ohjelma näkee itse, mihin kokoukseen asiakirjat kuuluvat.</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Visa här</source>
        <translation>Näytä tässä</translation>
    </message>
    <message>
        <source>Visa bredvid</source>
        <translation>Näytä rinnalla</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>En fil av sorten .{ending} kan göra saker med din dator när den öppnas. Spara den bara om du vet vem den kommer från och vad den är.</source>
        <translation>Lajia .{ending} oleva tiedosto voi avattaessa tehdä asioita tietokoneellesi. Tallenna se vain, jos tiedät, keneltä se on ja mikä se on.</translation>
    </message>
    <message>
        <source>Namnet säger inte vad det är för slags fil. Var försiktig när du öppnar den.</source>
        <translation>Nimi ei kerro, millainen tiedosto on. Avaa se varovasti.</translation>
    </message>
    <message>
        <source>bifogad fil</source>
        <translation>liitetiedosto</translation>
    </message>
</context>
<context>
    <name>EmbeddedDialog</name>
    <message>
        <source>Filer inuti handlingen</source>
        <translation>Asiakirjan sisältämät tiedostot</translation>
    </message>
    <message>
        <source>Letar efter filer…</source>
        <translation>Etsitään tiedostoja…</translation>
    </message>
    <message>
        <source>&amp;Spara filen…</source>
        <translation>&amp;Tallenna tiedosto…</translation>
    </message>
    <message>
        <source>S&amp;täng</source>
        <translation>&amp;Sulje</translation>
    </message>
    <message>
        <source>Det finns inga filer inuti den här handlingen.</source>
        <translation>Tämän asiakirjan sisällä ei ole tiedostoja.</translation>
    </message>
    <message>
        <source>De här filerna ligger inuti handlingen. De öppnas inte här.</source>
        <translation>Nämä tiedostot ovat asiakirjan sisällä. Niitä ei avata täällä.</translation>
    </message>
    <message>
        <source>på sidan %1</source>
        <translation>sivulla %1</translation>
    </message>
</context>
<context>
    <name>EmbeddedFeature</name>
    <message>
        <source>Filer &amp;inuti handlingen…</source>
        <translation>Asiakirjan sisältämät t&amp;iedostot…</translation>
    </message>
    <message>
        <source>Sparad som %1. Den kopian är inte låst: ta bort den när du är klar.</source>
        <translation>Tallennettu nimellä %1. Kopiota ei ole lukittu: poista se, kun olet valmis.</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Välj filer…</source>
        <translation>Valitse tiedostot…</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation>Valitse kansio…</translation>
    </message>
    <message>
        <source>Prova med ett exempel</source>
        <translation>Kokeile esimerkillä</translation>
    </message>
    <message>
        <source>Hämta handlingar automatiskt…</source>
        <translation>Hae asiakirjat automaattisesti…</translation>
    </message>
    <message>
        <source>Första gången? Kom igång i tre steg</source>
        <translation>Ensimmäinen kerta? Aloita kolmella askeleella</translation>
    </message>
    <message>
        <source>Jag har en säkerhetskopia…</source>
        <translation>Minulla on varmuuskopio…</translation>
    </message>
    <message>
        <source>Här finns inga handlingar än</source>
        <translation>Täällä ei ole vielä asiakirjoja</translation>
    </message>
    <message>
        <source>Dra hit kallelsen och handlingarna till ditt nästa sammanträde, eller välj dem på datorn.</source>
        <translation>Vedä seuraavan kokouksesi kutsu ja asiakirjat tähän, tai valitse ne tietokoneelta.</translation>
    </message>
    <message>
        <source>Det går bra med en mötesbok i PDF, flera filer, en hel mapp, en zip-fil eller ett sparat e-brev. Allt stannar på den här datorn, låst för andra.</source>
        <translation>Kelpaavat PDF-kokouskirja, useat tiedostot, kokonainen kansio, zip-tiedosto tai tallennettu sähköposti. Kaikki pysyy tässä tietokoneessa, muilta lukittuna.</translation>
    </message>
    <message>
        <source>Lägger kommunen ut handlingarna på en webbsida eller i en mapp som ni delar? Då kan programmet hämta dem åt dig.</source>
        <translation>Julkaiseeko kunta asiakirjat verkkosivulla tai jaetussa kansiossa? Silloin ohjelma voi hakea ne puolestasi.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Inga handlingar i utskicket</source>
        <translation>Lähetyksessä ei ole asiakirjoja</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>luettu</translation>
    </message>
    <message>
        <source>Kallelse</source>
        <translation>Kokouskutsu</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Pöytäkirja</translation>
    </message>
    <message>
        <source>Övriga handlingar</source>
        <translation>Muut asiakirjat</translation>
    </message>
</context>
<context>
    <name>ExportFeature</name>
    <message>
        <source>Spara &amp;ut anteckningar…</source>
        <translation>Tallenna &amp;muistiinpanot…</translation>
    </message>
    <message>
        <source>Skriv u&amp;t…</source>
        <translation>Tulos&amp;ta…</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Sammanfattning</source>
        <translation>Yhteenveto</translation>
    </message>
    <message>
        <source>Handlingar med markeringar</source>
        <translation>Asiakirjat merkintöineen</translation>
    </message>
    <message>
        <source>Sammanfattning som PDF</source>
        <translation>Yhteenveto PDF:nä</translation>
    </message>
    <message>
        <source>Ärende för ärende: förslag, anteckningar, markeringar och jäv.</source>
        <translation>Asia kerrallaan: ehdotus, muistiinpanot, merkinnät ja esteellisyys.</translation>
    </message>
    <message>
        <source>Sammanfattning som Word-fil</source>
        <translation>Yhteenveto Word-tiedostona</translation>
    </message>
    <message>
        <source>Samma innehåll, att skriva vidare i.</source>
        <translation>Sama sisältö, jota voi muokata.</translation>
    </message>
    <message>
        <source>Sammanfattning som text</source>
        <translation>Yhteenveto tekstinä</translation>
    </message>
    <message>
        <source>Samma innehåll som enkel text (Markdown).</source>
        <translation>Sama sisältö pelkkänä tekstinä (Markdown).</translation>
    </message>
    <message>
        <source>Alla handlingar med markeringar</source>
        <translation>Kaikki asiakirjat merkintöineen</translation>
    </message>
    <message>
        <source>En PDF som andra program kan läsa, med markeringarna i.</source>
        <translation>PDF, jonka muut ohjelmat voivat lukea, merkinnät mukana.</translation>
    </message>
    <message>
        <source>Den öppna handlingen med markeringar</source>
        <translation>Avoinna oleva asiakirja merkintöineen</translation>
    </message>
    <message>
        <source>Allt du skrivit, för andra program</source>
        <translation>Kaikki kirjoittamasi muille ohjelmille</translation>
    </message>
    <message>
        <source>Enligt webbstandarden Web Annotation (JSON-LD).</source>
        <translation>Verkkostandardin Web Annotation (JSON-LD) mukaan.</translation>
    </message>
    <message>
        <source>Markeringar</source>
        <translation>Merkinnät</translation>
    </message>
    <message>
        <source>Handlingen med mina markeringar</source>
        <translation>Asiakirja merkintöineni</translation>
    </message>
    <message>
        <source>Handlingen utan markeringar</source>
        <translation>Asiakirja ilman merkintöjä</translation>
    </message>
    <message>
        <source>Sammanfattningen av sammanträdet</source>
        <translation>Kokouksen yhteenveto</translation>
    </message>
    <message>
        <source>Sparad som {name}. Filen är inte låst: ta bort den när du är klar.</source>
        <translation>Tallennettu nimellä {name}. Tiedosto ei ole lukittu: poista se, kun olet valmis.</translation>
    </message>
    <message>
        <source>Inte med, eftersom de inte går att visa: {titles}.</source>
        <translation>Ei mukana, koska niitä ei voi näyttää: {titles}.</translation>
    </message>
    <message>
        <source>Utskriften är skickad till skrivaren.</source>
        <translation>Tuloste on lähetetty tulostimelle.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>({n} gånger)</source>
        <translation>({n} kertaa)</translation>
    </message>
    <message>
        <source>Programmet gjorde fel. Det du hade sparat är kvar.</source>
        <translation>Ohjelma teki virheen. Tallentamasi on tallessa.</translation>
    </message>
    <message>
        <source>Datorns fönstersystem meddelade något. Det stör sällan.</source>
        <translation>Tietokoneen ikkunajärjestelmä ilmoitti jotakin. Se häiritsee harvoin.</translation>
    </message>
    <message>
        <source>Något skrevs upp, för den som hjälper dig.</source>
        <translation>Jotakin kirjattiin sinua auttavalle.</translation>
    </message>
</context>
<context>
    <name>FaultsFeature</name>
    <message>
        <source>&amp;När något är fel</source>
        <translation>&amp;Kun jokin on vialla</translation>
    </message>
    <message>
        <source>Rapporten är sparad.</source>
        <translation>Raportti on tallennettu.</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Kopioitu.</translation>
    </message>
    <message>
        <source>Programmet stängdes oväntat förra gången. Det du hade sparat är kvar.</source>
        <translation>Ohjelma sulkeutui viime kerralla odottamatta. Tallentamasi on tallessa.</translation>
    </message>
    <message>
        <source>Läs mer</source>
        <translation>Lue lisää</translation>
    </message>
    <message>
        <source>Felrapport IFN Desktop.txt</source>
        <translation>Virheraportti IFN Desktop.txt</translation>
    </message>
</context>
<context>
    <name>FaultsPage</name>
    <message>
        <source>När något är fel</source>
        <translation>Kun jokin on vialla</translation>
    </message>
    <message>
        <source>Här ser du vad som har hänt, och kan kopiera det som den som hjälper dig brukar fråga efter. Inget av det har ord ur handlingarna, och programmet skickar inget.</source>
        <translation>Täällä näet, mitä on tapahtunut, ja voit kopioida sen, mitä sinua auttava yleensä kysyy. Siinä ei ole sanoja asiakirjoista, eikä ohjelma lähetä mitään.</translation>
    </message>
    <message>
        <source>Om programmet och datorn</source>
        <translation>Ohjelmasta ja tietokoneesta</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>Programmet har stängts oväntat</source>
        <translation>Ohjelma on sulkeutunut odottamatta</translation>
    </message>
    <message>
        <source>Det du hade sparat är kvar. Läs gärna rapporten, och lämna den till den som sköter datorn, så att felet kan rättas.</source>
        <translation>Tallentamasi on tallessa. Lue raportti ja anna se tietokoneen ylläpitäjälle, jotta virhe voidaan korjata.</translation>
    </message>
    <message>
        <source>Rapport {when}</source>
        <translation>Raportti {when}</translation>
    </message>
    <message>
        <source>Spara rapporten…</source>
        <translation>Tallenna raportti…</translation>
    </message>
    <message>
        <source>Ta bort rapporten</source>
        <translation>Poista raportti</translation>
    </message>
    <message>
        <source>Bestämt för den här datorn</source>
        <translation>Määrätty tälle tietokoneelle</translation>
    </message>
    <message>
        <source>Fel i filen med inställningar. Säg till den som sköter datorn:</source>
        <translation>Virhe asetustiedostossa. Kerro tietokoneen ylläpitäjälle:</translation>
    </message>
    <message>
        <source>Det som har hänt</source>
        <translation>Mitä on tapahtunut</translation>
    </message>
    <message>
        <source>Inget har gått fel.</source>
        <translation>Mikään ei ole mennyt vikaan.</translation>
    </message>
    <message>
        <source>Inget annat har gått fel.</source>
        <translation>Muuta ei ole mennyt vikaan.</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Näytä lisää</translation>
    </message>
    <message>
        <source>Kopiera allt till den som hjälper dig</source>
        <translation>Kopioi kaikki sinua auttavalle</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Läs in handlingar</source>
        <translation>Tuo asiakirjoja</translation>
    </message>
    <message>
        <source>Läs in en mapp</source>
        <translation>Tuo kansio</translation>
    </message>
    <message>
        <source>Spara en kopia</source>
        <translation>Tallenna kopio</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Avgränsa</source>
        <translation>Rajaa</translation>
    </message>
    <message>
        <source>Visa bara</source>
        <translation>Näytä vain</translation>
    </message>
    <message>
        <source>Det jag skrivit</source>
        <translation>Kirjoittamani</translation>
    </message>
    <message>
        <source>Oläst</source>
        <translation>Lukematon</translation>
    </message>
    <message>
        <source>Där jag är jävig</source>
        <translation>Missä olen esteellinen</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation>Lautakunta</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Näytä kaikki {n}</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>fler än %1</source>
        <translation>yli %1</translation>
    </message>
    <message>
        <source>%2 träff</source>
        <translation>%2 osuma</translation>
    </message>
    <message>
        <source>%2 träffar</source>
        <translation>%2 osumaa</translation>
    </message>
    <message>
        <source>%1 av %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Söker…</source>
        <translation>Haetaan…</translation>
    </message>
    <message>
        <source>Inga träffar</source>
        <translation>Ei osumia</translation>
    </message>
    <message>
        <source>Bara i sidornas över- och underkanter.</source>
        <translation>Vain sivujen ylä- ja alareunoissa.</translation>
    </message>
    <message>
        <source>1 sida har ingen text att söka i.</source>
        <translation>1 sivulla ei ole haettavaa tekstiä.</translation>
    </message>
    <message>
        <source>%1 sidor har ingen text att söka i.</source>
        <translation>%1 sivulla ei ole haettavaa tekstiä.</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>s. %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Sök i handlingarna</source>
        <translation>Hae asiakirjoista</translation>
    </message>
    <message>
        <source>Sök efter</source>
        <translation>Hae</translation>
    </message>
    <message>
        <source>Antal träffar</source>
        <translation>Osumien määrä</translation>
    </message>
    <message>
        <source>Föregående träff</source>
        <translation>Edellinen osuma</translation>
    </message>
    <message>
        <source>Skift+F3</source>
        <translation>Vaihto+F3</translation>
    </message>
    <message>
        <source>Nästa träff</source>
        <translation>Seuraava osuma</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Sluta söka (Esc)</source>
        <translation>Lopeta haku (Esc)</translation>
    </message>
    <message>
        <source>Var du söker</source>
        <translation>Mistä haet</translation>
    </message>
    <message>
        <source>I handlingen</source>
        <translation>Asiakirjasta</translation>
    </message>
    <message>
        <source>I ärendet</source>
        <translation>Asiasta</translation>
    </message>
    <message>
        <source>I hela sammanträdet</source>
        <translation>Koko kokouksesta</translation>
    </message>
    <message>
        <source>Hur du söker</source>
        <translation>Miten haet</translation>
    </message>
    <message>
        <source>Val ▾</source>
        <translation>Valinnat ▾</translation>
    </message>
    <message>
        <source>Skilj på stora och små bokstäver</source>
        <translation>Erota isot ja pienet kirjaimet</translation>
    </message>
    <message>
        <source>Bara hela ord</source>
        <translation>Vain kokonaiset sanat</translation>
    </message>
    <message>
        <source>Lista träffarna bredvid</source>
        <translation>Luettele osumat vieressä</translation>
    </message>
</context>
<context>
    <name>FindFeature</name>
    <message>
        <source>Träffar</source>
        <translation>Osumat</translation>
    </message>
    <message>
        <source>Sök i &amp;handlingen…</source>
        <translation>Hae &amp;asiakirjasta…</translation>
    </message>
    <message>
        <source>Sök i ä&amp;rendet…</source>
        <translation>Hae asiast&amp;a…</translation>
    </message>
    <message>
        <source>&amp;Nästa träff</source>
        <translation>&amp;Seuraava osuma</translation>
    </message>
    <message>
        <source>&amp;Föregående träff</source>
        <translation>&amp;Edellinen osuma</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Träffar</source>
        <translation>Osumat</translation>
    </message>
    <message>
        <source>Skriv vad du söker.</source>
        <translation>Kirjoita, mitä haet.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>{who} har ordnat så att handlingarna kommer av sig själva från {names}.</source>
        <translation>{who} on järjestänyt niin, että asiakirjat tulevat itsestään: {names}.</translation>
    </message>
    <message>
        <source>Handlingarna är låsta med ditt lösenord. Programmet frågar efter det när du startar det. Glömmer du lösenordet är återställningskoden enda vägen in.</source>
        <translation>Asiakirjat on lukittu salasanallasi. Ohjelma kysyy sitä, kun käynnistät ohjelman. Jos unohdat salasanan, palautuskoodi on ainoa tie sisään.</translation>
    </message>
    <message>
        <source>Handlingarna är låsta, och datorns nyckelring öppnar dem när du har loggat in på datorn. Byter du dator, eller går nyckelringen sönder, är återställningskoden enda vägen in.</source>
        <translation>Asiakirjat on lukittu, ja tietokoneen avainnippu avaa ne, kun olet kirjautunut tietokoneeseen. Jos vaihdat tietokonetta tai avainnippu rikkoutuu, palautuskoodi on ainoa tie sisään.</translation>
    </message>
</context>
<context>
    <name>FirstRunFeature</name>
    <message>
        <source>&amp;Kom igång i tre steg</source>
        <translation>&amp;Aloita kolmella askeleella</translation>
    </message>
    <message>
        <source>Ta bort &amp;exemplet…</source>
        <translation>Poista &amp;esimerkki…</translation>
    </message>
    <message>
        <source>Ta bort exemplet?</source>
        <translation>Poistetaanko esimerkki?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Det du har skrivit i exemplet tas också bort. Andra handlingar är kvar.</source>
        <translation>Myös esimerkkiin kirjoittamasi poistetaan. Muut asiakirjat säilyvät.</translation>
    </message>
    <message>
        <source>Exemplet är borttaget.</source>
        <translation>Esimerkki on poistettu.</translation>
    </message>
    <message>
        <source>Exemplet finns inte i biblioteket.</source>
        <translation>Esimerkkiä ei ole kirjastossa.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Kom igång</source>
        <translation>Aloita</translation>
    </message>
    <message>
        <source>Förra steget</source>
        <translation>Edellinen askel</translation>
    </message>
    <message>
        <source>Hoppa över</source>
        <translation>Ohita</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>Hoppa över alla steg</source>
        <translation>Ohita kaikki askeleet</translation>
    </message>
    <message>
        <source>Du hittar stegen igen under Hjälp › Kom igång i tre steg.</source>
        <translation>Löydät askeleet uudelleen valikosta Ohje › Aloita kolmella askeleella.</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Kuka olet?</translation>
    </message>
    <message>
        <source>Varifrån kommer handlingarna?</source>
        <translation>Mistä asiakirjat tulevat?</translation>
    </message>
    <message>
        <source>Hur är det låst?</source>
        <translation>Miten se on lukittu?</translation>
    </message>
    <message>
        <source>Steg {n} av {all}</source>
        <translation>Askel {n}/{all}</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Valmis</translation>
    </message>
</context>
<context>
    <name>FlowDocument</name>
    <message>
        <source>Bild på s. {page}</source>
        <translation>Kuva s. {page}</translation>
    </message>
    <message>
        <source>visa sidan</source>
        <translation>näytä sivu</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>öppet</source>
        <translation>avoinna</translation>
    </message>
    <message>
        <source>stängt</source>
        <translation>suljettu</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Fet (Ctrl+B)</source>
        <translation>Lihavoitu (Ctrl+B)</translation>
    </message>
    <message>
        <source>Kursiv (Ctrl+I)</source>
        <translation>Kursivoitu (Ctrl+I)</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Gör raden till en rubrik (skriv # och blanksteg)</source>
        <translation>Tee rivistä otsikko (kirjoita # ja välilyönti)</translation>
    </message>
    <message>
        <source>• Lista</source>
        <translation>• Luettelo</translation>
    </message>
    <message>
        <source>Punktlista (skriv - och blanksteg)</source>
        <translation>Luettelo (kirjoita - ja välilyönti)</translation>
    </message>
    <message>
        <source>1. 2.</source>
        <translation>1. 2.</translation>
    </message>
    <message>
        <source>Numrerad lista (skriv 1. och blanksteg)</source>
        <translation>Numeroitu luettelo (kirjoita 1. ja välilyönti)</translation>
    </message>
</context>
<context>
    <name>GoToPage</name>
    <message>
        <source>Sidan {n} i mötesboken</source>
        <translation>Kokouskirjan sivu {n}</translation>
    </message>
    <message>
        <source>Sidan {n} i den här handlingen</source>
        <translation>Tämän asiakirjan sivu {n}</translation>
    </message>
    <message>
        <source>Sidan med numret {label} tryckt</source>
        <translation>Sivu, johon on painettu numero {label}</translation>
    </message>
    <message>
        <source>{title}, sidan {page} av {n}</source>
        <translation>{title}, sivu {page}/{n}</translation>
    </message>
</context>
<context>
    <name>GoToPageDialog</name>
    <message>
        <source>Gå till sida</source>
        <translation>Siirry sivulle</translation>
    </message>
    <message>
        <source>Sida</source>
        <translation>Sivu</translation>
    </message>
    <message>
        <source>Till exempel 3, 8 (26) eller 143 i mötesboken</source>
        <translation>Esimerkiksi 3, 8 (26) tai 143 kokouskirjassa</translation>
    </message>
    <message>
        <source>Dit leder numret</source>
        <translation>Sinne numero vie</translation>
    </message>
    <message>
        <source>Vilken sida vill du till?</source>
        <translation>Mille sivulle haluat?</translation>
    </message>
    <message>
        <source>Tryck Enter för att gå dit. Med pilarna väljer du en annan.</source>
        <translation>Siirry sinne painamalla Enter. Nuolilla valitset toisen.</translation>
    </message>
    <message>
        <source>Det finns ingen sådan sida här.</source>
        <translation>Sellaista sivua ei ole.</translation>
    </message>
    <message>
        <source>Skriv handlingens sida, numret som är tryckt på sidan, eller mötesbokens sida.</source>
        <translation>Kirjoita asiakirjan sivu, sivulle painettu numero tai kokouskirjan sivu.</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handboken</source>
        <translation>Käsikirja</translation>
    </message>
    <message>
        <source>Sök i handboken</source>
        <translation>Hae käsikirjasta</translation>
    </message>
    <message>
        <source>Handbokens sidor</source>
        <translation>Käsikirjan sivut</translation>
    </message>
    <message>
        <source>Handbokens sida</source>
        <translation>Käsikirjan sivu</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Skriv ut snabbguiden…</source>
        <translation>Tulosta pikaopas…</translation>
    </message>
    <message>
        <source>Spara som PDF…</source>
        <translation>Tallenna PDF:nä…</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Inget i handboken har de orden. Prova ett annat ord.</source>
        <translation>Käsikirjassa ei ole näitä sanoja. Kokeile toista sanaa.</translation>
    </message>
</context>
<context>
    <name>HandoverBox</name>
    <message>
        <source>Kopiera</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Spara som e-postutkast…</source>
        <translation>Tallenna sähköpostiluonnoksena…</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Kopioitu.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Lämna in</source>
        <translation>Jätä</translation>
    </message>
    <message>
        <source>Vad du lämnar in</source>
        <translation>Mitä jätät</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Esitys</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Eriävä mielipide</translation>
    </message>
    <message>
        <source>Protokollsanteckning</source>
        <translation>Pöytäkirjamerkintä</translation>
    </message>
    <message>
        <source>Förhinder</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Nimesi</translation>
    </message>
    <message>
        <source>Hela texten</source>
        <translation>Koko teksti</translation>
    </message>
    <message>
        <source>Så blir texten</source>
        <translation>Tällainen teksti on</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Tallennettu.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Bara en del av mötet? Skriv när. Lämna annars tomt.</source>
        <translation>Vain osan kokouksesta? Kirjoita milloin. Muuten jätä tyhjäksi.</translation>
    </message>
    <message>
        <source>Skriv det du vill lämna in.</source>
        <translation>Kirjoita, mitä haluat jättää.</translation>
    </message>
</context>
<context>
    <name>HeadedText</name>
    <message>
        <source>Ingen rubrik före den här</source>
        <translation>Tätä ennen ei ole otsikkoa</translation>
    </message>
    <message>
        <source>Ingen rubrik efter den här</source>
        <translation>Tämän jälkeen ei ole otsikkoa</translation>
    </message>
    <message>
        <source>Rubrik, nivå {level}</source>
        <translation>Otsikko, taso {level}</translation>
    </message>
</context>
<context>
    <name>HelpFeature</name>
    <message>
        <source>&amp;Handboken</source>
        <translation>&amp;Käsikirja</translation>
    </message>
    <message>
        <source>Handbokens &amp;innehåll</source>
        <translation>Käsikirjan &amp;sisällys</translation>
    </message>
    <message>
        <source>Skriv ut &amp;snabbguiden…</source>
        <translation>Tulosta &amp;pikaopas…</translation>
    </message>
    <message>
        <source>Handbok för IFN Desktop.pdf</source>
        <translation>IFN Desktopin käsikirja.pdf</translation>
    </message>
    <message>
        <source>Handbok för IFN Desktop</source>
        <translation>IFN Desktopin käsikirja</translation>
    </message>
    <message>
        <source>Handboken är sparad.</source>
        <translation>Käsikirja on tallennettu.</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>Jäv</source>
        <translation>Esteellisyys</translation>
    </message>
    <message>
        <source>Nytt</source>
        <translation>Uusi</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Träffar</source>
        <translation>Osumat</translation>
    </message>
</context>
<context>
    <name>HomeFeature</name>
    <message>
        <source>Lägg den där</source>
        <translation>Sijoita sinne</translation>
    </message>
    <message>
        <source>Annat ärende…</source>
        <translation>Toinen asia…</translation>
    </message>
    <message>
        <source>Lägg under ett ärende…</source>
        <translation>Sijoita asian alle…</translation>
    </message>
</context>
<context>
    <name>Homes</name>
    <message>
        <source>Hör handlingen till ärende {home}?</source>
        <translation>Kuuluuko asiakirja asiaan {home}?</translation>
    </message>
    <message>
        <source>Handlingen hör inte till något sammanträde.</source>
        <translation>Asiakirja ei kuulu mihinkään kokoukseen.</translation>
    </message>
    <message>
        <source>”{title}” ligger nu under {home}.</source>
        <translation>”{title}” on nyt kohdassa {home}.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation type="unfinished">Kumoa</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Hur långt inläsningen har kommit</source>
        <translation>Kuinka pitkällä tuonti on</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Visa sammanträdet</source>
        <translation>Näytä kokous</translation>
    </message>
    <message>
        <source>Försök igen med lösenord</source>
        <translation>Yritä uudelleen salasanalla</translation>
    </message>
    <message>
        <source>Ta tillbaka importen</source>
        <translation>Peru tuonti</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Vad som hände med filerna</source>
        <translation>Mitä tiedostoille tapahtui</translation>
    </message>
    <message>
        <source>1 fil gick inte att läsa:</source>
        <translation>1 tiedostoa ei voitu lukea:</translation>
    </message>
    <message>
        <source>{n} filer gick inte att läsa:</source>
        <translation>{n} tiedostoa ei voitu lukea:</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Stoppar…</source>
        <translation>Keskeytetään…</translation>
    </message>
    <message>
        <source>Läser in…</source>
        <translation>Tuodaan…</translation>
    </message>
    <message>
        <source>Du stoppade. Inget har lagts till, och det som fanns är kvar.</source>
        <translation>Keskeytit. Mitään ei lisätty, ja entiset ovat tallessa.</translation>
    </message>
    <message>
        <source>{done} av {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Klart. Nytt: {came}.</source>
        <translation>Valmis. Uutta: {came}.</translation>
    </message>
    <message>
        <source>Klart. Handlingarna är uppdaterade.</source>
        <translation>Valmis. Asiakirjat on päivitetty.</translation>
    </message>
    <message>
        <source>Klart. Allt fanns redan, inget är ändrat.</source>
        <translation>Valmis. Kaikki oli jo täällä, mitään ei muutettu.</translation>
    </message>
    <message>
        <source>Inget nytt kom in. Det som fanns är kvar.</source>
        <translation>Mitään uutta ei tullut. Entiset ovat tallessa.</translation>
    </message>
    <message>
        <source>{files} fanns redan.</source>
        <translation>{files} oli jo täällä.</translation>
    </message>
    <message>
        <source>{papers} hör inte till något sammanträde och ligger under Utan sammanträde på startsidan. Öppnar du en sådan handling kan du lägga den under ett ärende.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} saker att titta på står överst i listan över ärenden.</source>
        <translation>{n} tarkistettavaa asiaa on luettelon alussa.</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>osäkert om den hör hit</source>
        <translation>epävarmaa, kuuluuko tähän</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>luettu</translation>
    </message>
    <message>
        <source>{n} lästa</source>
        <translation>{n} luettu</translation>
    </message>
    <message>
        <source>beredd av {names}</source>
        <translation>valmistelija {names}</translation>
    </message>
    <message>
        <source>skickas till {names}</source>
        <translation>lähetetään: {names}</translation>
    </message>
    <message>
        <source>{n} till</source>
        <translation>vielä {n}</translation>
    </message>
    <message>
        <source>Här finns inga handlingar.</source>
        <translation>Täällä ei ole asiakirjoja.</translation>
    </message>
    <message>
        <source>Det här ärendet har inga handlingar i utskicket.
De kan komma senare, eller visas först på sammanträdet.</source>
        <translation>Tällä asialla ei ole asiakirjoja lähetyksessä.
Ne voivat tulla myöhemmin tai ne näytetään vasta kokouksessa.</translation>
    </message>
</context>
<context>
    <name>ItemHeadView</name>
    <message>
        <source>Föregående ärende</source>
        <translation>Edellinen asia</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Seuraava asia</translation>
    </message>
</context>
<context>
    <name>ItemNotes</name>
    <message>
        <source>Mina markeringar</source>
        <translation>Merkintäni</translation>
    </message>
    <message>
        <source>{paper}, s. {page}</source>
        <translation>{paper}, s. {page}</translation>
    </message>
</context>
<context>
    <name>KeepBox</name>
    <message>
        <source>Protokoll</source>
        <translation>Pöytäkirja</translation>
    </message>
    <message>
        <source>Mina anteckningar, också det jag skrivit vid markeringar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jäv som jag har markerat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mina markeringar, med orden ur handlingarna</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyDialogue</name>
    <message>
        <source>Återställningskod till IFN Desktop</source>
        <translation>IFN Desktopin palautuskoodi</translation>
    </message>
    <message>
        <source>Koden öppnar dina handlingar om du glömmer lösenordet eller byter dator. Förvara papperet där du förvarar andra viktiga papper, inte vid datorn.</source>
        <translation>Koodi avaa asiakirjasi, jos unohdat salasanan tai vaihdat tietokonetta. Säilytä paperia muiden tärkeiden papereiden kanssa, ei tietokoneen luona.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Kortkommandon</source>
        <translation>Pikanäppäimet</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>KeyringForm</name>
    <message>
        <source>Ditt lösenord nu</source>
        <translation>Nykyinen salasanasi</translation>
    </message>
    <message>
        <source>Låt datorn låsa upp</source>
        <translation>Anna tietokoneen avata</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Nyckeln läggs då i datorns egen nyckelring, och du behöver inget lösenord i programmet. Välj det bara om ingen annan kan logga in som du.</source>
        <translation>Avain siirretään silloin tietokoneen omaan avainnippuun, etkä tarvitse ohjelmassa salasanaa. Valitse tämä vain, jos kukaan muu ei voi kirjautua sinuna.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Din kommun vill ha minst {n} tecken.</source>
        <translation>Kuntasi vaatii vähintään {n} merkkiä.</translation>
    </message>
    <message>
        <source>Lösenordet är bytt. Det gamla gäller inte längre.</source>
        <translation>Salasana on vaihdettu. Vanha ei enää kelpaa.</translation>
    </message>
    <message>
        <source>Klart. Programmet frågar efter lösenordet nästa gång det öppnas.</source>
        <translation>Valmis. Ohjelma kysyy salasanaa, kun se seuraavan kerran avataan.</translation>
    </message>
    <message>
        <source>Klart. Datorn har nyckeln nu, och lösenordet gäller inte längre.</source>
        <translation>Valmis. Avain on nyt tietokoneella, eikä salasana enää kelpaa.</translation>
    </message>
</context>
<context>
    <name>KeysBox</name>
    <message>
        <source>Låt datorn låsa upp…</source>
        <translation>Anna tietokoneen avata…</translation>
    </message>
    <message>
        <source>Ny återställningskod…</source>
        <translation>Uusi palautuskoodi…</translation>
    </message>
    <message>
        <source>Byt nyckel…</source>
        <translation>Vaihda avain…</translation>
    </message>
    <message>
        <source>Återställningskoden öppnar dina handlingar om du glömmer lösenordet eller byter dator. Har någon annan sett den, gör en ny: då gäller inte den gamla.</source>
        <translation>Palautuskoodi avaa asiakirjasi, jos unohdat salasanan tai vaihdat tietokonetta. Jos joku muu on nähnyt sen, tee uusi: silloin vanha ei kelpaa.</translation>
    </message>
    <message>
        <source>Tror du att någon har kommit åt både datorn och lösenordet? Då byter du nyckel: allt i biblioteket låses på nytt med en annan. Det tar några minuter.</source>
        <translation>Epäiletkö, että joku on saanut sekä tietokoneen että salasanan? Vaihda silloin avain: koko kirjasto lukitaan uudelleen toisella avaimella. Se kestää muutaman minuutin.</translation>
    </message>
    <message>
        <source>Ett lösenord låser upp programmet. Bara du kan det.</source>
        <translation>Salasana avaa ohjelman. Vain sinä tiedät sen.</translation>
    </message>
    <message>
        <source>Datorn har nyckeln och låser upp programmet när du är inloggad. Det skyddar handlingarna om datorn tappas bort avstängd eller låst, men inte mot den som kan logga in som du. Ett eget lösenord skyddar också då.</source>
        <translation>Avain on tietokoneella, joka avaa ohjelman, kun olet kirjautunut. Se suojaa asiakirjat, jos tietokone katoaa sammutettuna tai lukittuna, mutta ei siltä, joka voi kirjautua sinuna. Oma salasana suojaa silloinkin.</translation>
    </message>
    <message>
        <source>Byt lösenord…</source>
        <translation>Vaihda salasana…</translation>
    </message>
    <message>
        <source>Välj ett lösenord…</source>
        <translation>Valitse salasana…</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Lämna uppdraget</source>
        <translation>Jätä luottamustoimi</translation>
    </message>
    <message>
        <source>Välj en tom mapp och spara…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jag vill inte spara något</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jag vet att det inte går att ångra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radera allt och stäng programmet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Använd den här sidan när uppdraget är slut, eller innan du lämnar tillbaka datorn. Det fungerar utan nät. Kommunens egna handlingar påverkas inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Spara det som är ditt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dina anteckningar och jävsanmälningar sparas som Word-filer. De är inte låsta, så välj en plats som bara du kommer åt, till exempel ett eget USB-minne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Radera allt annat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeln raderas först, sedan handlingar, anteckningar, inställningar och lösenord till ställen som du har hämtat från. Säkerhetskopior som du har sparat någon annanstans får du ta bort själv.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Här finns {papers} från {meetings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ditt eget: {notes} och jäv i {n} ärenden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget av det har du skrivit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparat och kontrollerat i {folder}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>Låser…</source>
        <translation>Lukitaan…</translation>
    </message>
</context>
<context>
    <name>LockFeature</name>
    <message>
        <source>Låsa och s&amp;kydda</source>
        <translation>&amp;Lukitus ja suojaus</translation>
    </message>
    <message>
        <source>Det här har &amp;hänt</source>
        <translation>Mitä on &amp;tapahtunut</translation>
    </message>
    <message>
        <source>Listan är tömd. {n} rader är borta.</source>
        <translation>Luettelo on tyhjennetty. {n} riviä poistettiin.</translation>
    </message>
    <message>
        <source>Vill du tömma listan över vad som har hänt?</source>
        <translation>Tyhjennetäänkö luettelo tapahtumista?</translation>
    </message>
    <message>
        <source>Töm listan</source>
        <translation>Tyhjennä luettelo</translation>
    </message>
    <message>
        <source>Dina handlingar och anteckningar påverkas inte. Att listan tömdes skrivs upp.</source>
        <translation>Asiakirjoihisi ja muistiinpanoihisi tämä ei vaikuta. Tyhjentämisestä jää merkintä.</translation>
    </message>
    <message>
        <source>Vill du byta nyckel?</source>
        <translation>Vaihdetaanko avain?</translation>
    </message>
    <message>
        <source>Byt nyckel</source>
        <translation>Vaihda avain</translation>
    </message>
    <message>
        <source>Programmet låses först. När du har låst upp får du en ny återställningskod att spara, och sedan låses allt på nytt. Stängs datorn av mitt i gäller den gamla eller den nya nyckeln, och inget är förlorat. Spara båda koderna tills programmet säger att nyckeln är bytt. Säkerhetskopior som programmet har gjort av sig självt tas bort när en ny har gjorts. De du har gjort själv finns kvar och öppnas av den gamla nyckeln.</source>
        <translation>Ohjelma lukitaan ensin. Kun olet avannut sen, saat uuden palautuskoodin talteen, ja sitten kaikki lukitaan uudelleen. Jos tietokone sammuu kesken, vanha tai uusi avain on voimassa, eikä mitään katoa. Säilytä molemmat koodit, kunnes ohjelma sanoo avaimen vaihtuneen. Ohjelman itse tekemät varmuuskopiot poistetaan, kun uusi on tehty. Itse tekemäsi säilyvät, ja ne avautuvat vanhalla avaimella.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Låsa och skydda</source>
        <translation>Lukitus ja suojaus</translation>
    </message>
    <message>
        <source>Visa vad som har hänt</source>
        <translation>Näytä, mitä on tapahtunut</translation>
    </message>
    <message>
        <source>När programmet låser sig</source>
        <translation>Milloin ohjelma lukittuu</translation>
    </message>
    <message>
        <source>Det som låser upp</source>
        <translation>Mikä avaa lukituksen</translation>
    </message>
    <message>
        <source>Det här har hänt</source>
        <translation>Mitä on tapahtunut</translation>
    </message>
    <message>
        <source>Programmet skriver upp när det låses upp, när någon skriver fel lösenord och när något skrivs ut, sparas utanför programmet eller rensas. Listan ligger låst på din dator. Ingen annan ser den.</source>
        <translation>Ohjelma kirjaa, milloin se avataan, milloin joku kirjoittaa väärän salasanan ja milloin jotain tulostetaan, tallennetaan ohjelman ulkopuolelle tai poistetaan. Luettelo on lukittuna tietokoneessasi. Kukaan muu ei näe sitä.</translation>
    </message>
</context>
<context>
    <name>LockedFace</name>
    <message>
        <source>Lås upp</source>
        <translation>Avaa lukitus</translation>
    </message>
    <message>
        <source>Programmet är låst</source>
        <translation>Ohjelma on lukittu</translation>
    </message>
    <message>
        <source>Dina handlingar är stängda. Datorn har nyckeln till dem, så det räcker att trycka på knappen så länge du är inloggad på datorn.</source>
        <translation>Asiakirjasi on suljettu. Avain niihin on tietokoneella, joten painikkeen painaminen riittää, kun olet kirjautunut tietokoneeseen.</translation>
    </message>
</context>
<context>
    <name>LookingStep</name>
    <message>
        <source>Programmet tittar efter vad som finns</source>
        <translation>Ohjelma katsoo, mitä siellä on</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Inget hämtas än. Det brukar gå på några sekunder.</source>
        <translation>Mitään ei haeta vielä. Tämä kestää yleensä muutaman sekunnin.</translation>
    </message>
    <message>
        <source>Tittar efter vad som finns…</source>
        <translation>Katsotaan, mitä siellä on…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
</context>
<context>
    <name>Managed</name>
    <message>
        <source>Bestämt av {who}.</source>
        <translation>Päättänyt {who}.</translation>
    </message>
    <message>
        <source>Frågor: {contact}.</source>
        <translation>Kysymykset: {contact}.</translation>
    </message>
    <message>
        <source>Filen gick inte att läsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är inte riktig JSON i UTF-8, eller är för stor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är skriven för en nyare version av programmet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen kan ändras av andra än den som sköter datorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} saknas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} känner programmet inte till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} är av fel slag ({wanted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} är för kort eller för lång ({wanted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} har ett värde som inte går ({wanted}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingar hämtas från {name}.</source>
        <translation>Asiakirjat haetaan paikasta {name}.</translation>
    </message>
    <message>
        <source>Du kan inte lägga till egna platser att hämta från.</source>
        <translation>Et voi lisätä omia hakupaikkoja.</translation>
    </message>
    <message>
        <source>Inga handlingar tas bort av sig själva.</source>
        <translation>Asiakirjoja ei poisteta itsestään.</translation>
    </message>
    <message>
        <source>Programmet är låst när det startar.</source>
        <translation>Ohjelma on lukittu käynnistyessään.</translation>
    </message>
    <message>
        <source>Programmet låser sig efter {n} minuter utan att du gör något.</source>
        <translation>Ohjelma lukittuu {n} minuutin kuluttua, jos et tee mitään.</translation>
    </message>
    <message>
        <source>Programmet låser sig när datorn går i vila.</source>
        <translation>Ohjelma lukittuu, kun tietokone siirtyy lepotilaan.</translation>
    </message>
    <message>
        <source>Programmet låser sig när datorns skärm låses.</source>
        <translation>Ohjelma lukittuu, kun tietokoneen näyttö lukitaan.</translation>
    </message>
    <message>
        <source>Biblioteket öppnas med ett lösenord.</source>
        <translation>Kirjasto avataan salasanalla.</translation>
    </message>
    <message>
        <source>Lösenordet har minst {n} tecken.</source>
        <translation>Salasanassa on vähintään {n} merkkiä.</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Asiakirjat</translation>
    </message>
    <message>
        <source>Handlingar till {board}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} tas bort när uppdraget är slut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whose} tas bort {n} månader efter sammanträdet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De med sekretess tas bort efter {n} månader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protokoll</source>
        <translation>pöytäkirjat</translation>
    </message>
    <message>
        <source>det du har skrivit</source>
        <translation>kirjoittamasi</translation>
    </message>
    <message>
        <source> och </source>
        <translation> ja </translation>
    </message>
    <message>
        <source>Kvar blir {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingar får inte sparas utanför programmet eller skrivas ut.</source>
        <translation>Asiakirjoja ei saa tallentaa ohjelman ulkopuolelle eikä tulostaa.</translation>
    </message>
    <message>
        <source>Det du har skrivit får inte sparas utanför programmet eller skrivas ut.</source>
        <translation>Kirjoittamaasi ei saa tallentaa ohjelman ulkopuolelle eikä tulostaa.</translation>
    </message>
    <message>
        <source>Text och bilder ur handlingar får inte kopieras.</source>
        <translation>Tekstiä ja kuvia asiakirjoista ei saa kopioida.</translation>
    </message>
    <message>
        <source>Sammanträden får inte sparas till en kalender.</source>
        <translation>Kokouksia ei saa tallentaa kalenteriin.</translation>
    </message>
    <message>
        <source>Handlingar med sekretess får inte lämna programmet.</source>
        <translation>Salassa pidettävät asiakirjat eivät saa poistua ohjelmasta.</translation>
    </message>
    <message>
        <source>Programmet frågar innan handlingar med sekretess lämnar det.</source>
        <translation>Ohjelma kysyy, ennen kuin salassa pidettävät asiakirjat poistuvat siitä.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Jäv i ärendet</source>
        <translation>Esteellisyys asiassa</translation>
    </message>
    <message>
        <source>Välj det som stämmer bäst. Du säger det på mötet, och vid tvekan är det nämnden som avgör. Du kan ändra dig när som helst.</source>
        <translation>Valitse parhaiten sopiva. Sanot sen kokouksessa, ja epäselvässä tapauksessa lautakunta ratkaisee. Voit muuttaa mieltäsi milloin tahansa.</translation>
    </message>
    <message>
        <source>Lagens egna ord</source>
        <translation>Lain omat sanat</translation>
    </message>
    <message>
        <source>Skäl, om du vill skriva något. Det är bara för dig.</source>
        <translation>Syy, jos haluat kirjoittaa jotain. Se on vain sinua varten.</translation>
    </message>
    <message>
        <source>Vad du har gjort tidigare</source>
        <translation>Mitä olet tehnyt aiemmin</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Markera</source>
        <translation>Merkitse</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Välj först något ovan.</source>
        <translation>Valitse ensin jokin yllä olevista.</translation>
    </message>
    <message>
        <source>Ta tillbaka markeringen</source>
        <translation>Peru merkintä</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Klar</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Klar (Esc)</source>
        <translation>Valmis (Esc)</translation>
    </message>
    <message>
        <source>Ta bort markeringen</source>
        <translation>Poista merkintä</translation>
    </message>
    <message>
        <source>Notislapp</source>
        <translation>Muistilappu</translation>
    </message>
    <message>
        <source>Text på sidan</source>
        <translation>Teksti sivulla</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Kommentti</translation>
    </message>
    <message>
        <source>Skriv texten här.</source>
        <translation>Kirjoita teksti tähän.</translation>
    </message>
    <message>
        <source>Skriv här …</source>
        <translation>Kirjoita tähän …</translation>
    </message>
</context>
<context>
    <name>MarksFeature</name>
    <message>
        <source>%1, s. %2</source>
        <translation>%1, s. %2</translation>
    </message>
    <message>
        <source>Markeringen är borttagen.</source>
        <translation>Merkintä on poistettu.</translation>
    </message>
    <message>
        <source>Markeringarna är borttagna.</source>
        <translation>Merkinnät on poistettu.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Kumoa</translation>
    </message>
</context>
<context>
    <name>MeansBox</name>
    <message>
        <source>Nytt lösenord för säkerhetskopior</source>
        <translation>Uusi salasana varmuuskopioille</translation>
    </message>
    <message>
        <source>Lösenordet en gång till</source>
        <translation type="unfinished">Salasana uudelleen</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Använd det här lösenordet</source>
        <translation>Käytä tätä salasanaa</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation type="unfinished">Palautuskoodi</translation>
    </message>
    <message>
        <source>Koden räcker för mig</source>
        <translation>Koodi riittää minulle</translation>
    </message>
    <message>
        <source>Först: vad ska öppna kopian?</source>
        <translation>Ensin: millä kopio avataan?</translation>
    </message>
    <message>
        <source>På den här datorn öppnas allt när du loggar in. Det följer inte med till en annan dator. Välj därför ett lösenord för säkerhetskopior, och skriv upp det. Utan det, eller återställningskoden, kan ingen öppna kopian.</source>
        <translation>Tällä tietokoneella kaikki avautuu, kun kirjaudut sisään. Se ei siirry toiselle tietokoneelle. Valitse siksi salasana varmuuskopioille ja kirjoita se muistiin. Ilman sitä tai palautuskoodia kukaan ei voi avata kopiota.</translation>
    </message>
    <message>
        <source>Lösenord för säkerhetskopior</source>
        <translation>Varmuuskopioiden salasana</translation>
    </message>
    <message>
        <source>Skriv det en gång till</source>
        <translation>Kirjoita se toisen kerran</translation>
    </message>
    <message>
        <source>Har du återställningskoden på papper? Skriv den här i stället, så vet vi att den finns.</source>
        <translation>Onko sinulla palautuskoodi paperilla? Kirjoita se tähän, niin tiedämme, että se on tallessa.</translation>
    </message>
</context>
<context>
    <name>MeetingMode</name>
    <message>
        <source>Ärende {n} av {all}</source>
        <translation>Asia {n}/{all}</translation>
    </message>
    <message>
        <source>Inget förslag till beslut i handlingarna.</source>
        <translation>Asiakirjoissa ei ole päätösehdotusta.</translation>
    </message>
    <message>
        <source>Reservation anmäls innan sammanträdet avslutas.</source>
        <translation>Eriävästä mielipiteestä on ilmoitettava ennen kokouksen päättymistä.</translation>
    </message>
</context>
<context>
    <name>MeetingModeFeature</name>
    <message>
        <source>S&amp;ammanträdesläge</source>
        <translation>K&amp;okoustila</translation>
    </message>
</context>
<context>
    <name>MeetingModeView</name>
    <message>
        <source>Avsluta sammanträdesläget</source>
        <translation>Poistu kokoustilasta</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Muistutus</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Päätösehdotus</translation>
    </message>
    <message>
        <source>Mina anteckningar</source>
        <translation>Omat muistiinpanot</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Asiakirjat</translation>
    </message>
    <message>
        <source>‹ Föregående</source>
        <translation>‹ Edellinen</translation>
    </message>
    <message>
        <source>Nästa ›</source>
        <translation>Seuraava ›</translation>
    </message>
    <message>
        <source>Öppna ärendet</source>
        <translation>Avaa asia</translation>
    </message>
    <message>
        <source>Inga anteckningar i ärendet.</source>
        <translation>Asiasta ei ole muistiinpanoja.</translation>
    </message>
    <message>
        <source>Skriv ett ärendes nummer för att gå dit.</source>
        <translation>Siirry asiaan kirjoittamalla sen numero.</translation>
    </message>
    <message>
        <source>Ärende {typed}: finns inte i sammanträdet.</source>
        <translation>Asiaa {typed} ei ole tässä kokouksessa.</translation>
    </message>
    <message>
        <source>Tryck Enter för {heading}</source>
        <translation>Paina Enter: {heading}</translation>
    </message>
</context>
<context>
    <name>MinutesFeature</name>
    <message>
        <source>&amp;Beslutet i ärendet</source>
        <translation>&amp;Asian päätös</translation>
    </message>
    <message>
        <source>Ärendets &amp;gång</source>
        <translation>Asian &amp;kulku</translation>
    </message>
    <message>
        <source>&amp;Uppdrag</source>
        <translation>&amp;Toimeksiannot</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
    <message>
        <source>Gå igenom protokollet</source>
        <translation>Käy pöytäkirja läpi</translation>
    </message>
    <message>
        <source>Det gick inte att hitta några paragrafer i protokollet. Läs det som vanligt.</source>
        <translation>Pöytäkirjasta ei löytynyt pykäliä. Lue se tavalliseen tapaan.</translation>
    </message>
    <message>
        <source>Sidan {page}</source>
        <translation>Sivu {page}</translation>
    </message>
    <message>
        <source>Du skrev: {note}</source>
        <translation>Kirjoitit: {note}</translation>
    </message>
    <message>
        <source>Stämmer</source>
        <translation>Pitää paikkansa</translation>
    </message>
    <message>
        <source>Ta upp</source>
        <translation>Ota esille</translation>
    </message>
    <message>
        <source>Vad vill du ta upp?</source>
        <translation>Mitä haluat ottaa esille?</translation>
    </message>
    <message>
        <source>Vad du vill ta upp, {heading}</source>
        <translation>Mitä haluat ottaa esille, {heading}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Flytta handlingen</source>
        <translation>Siirrä asiakirja</translation>
    </message>
    <message>
        <source>Ärenden</source>
        <translation>Asiat</translation>
    </message>
    <message>
        <source>{title} (ligger här nu)</source>
        <translation>{title} (on nyt tässä)</translation>
    </message>
    <message>
        <source>Flytta hit</source>
        <translation>Siirrä tähän</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Vart hör den här handlingen?</source>
        <translation>Mihin tämä asiakirja kuuluu?</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Sökningens namn</source>
        <translation>Haun nimi</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Ilman kokousta</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Kokous</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Nytt</source>
        <translation>Uusi</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Poistuu</translation>
    </message>
    <message>
        <source>Ändrat</source>
        <translation>Muuttunut</translation>
    </message>
</context>
<context>
    <name>NewsFeature</name>
    <message>
        <source>Det &amp;nya först i listan</source>
        <translation>&amp;Uudet ensin luettelossa</translation>
    </message>
    <message>
        <source>Dölj det som &amp;utgår</source>
        <translation>Piilota &amp;poistuvat</translation>
    </message>
    <message>
        <source>Ändrat: ärendet hade nummer %1 förut.</source>
        <translation>Muutettu: asian numero oli aiemmin %1.</translation>
    </message>
    <message>
        <source>Utgår: handlingen finns inte med i det senaste utskicket. Den går att läsa här.</source>
        <translation>Poistuu: asiakirja ei ole mukana viimeisimmässä lähetyksessä. Sen voi lukea tässä.</translation>
    </message>
    <message>
        <source>Nytt: handlingen har kommit sedan du läste sist.</source>
        <translation>Uusi: asiakirja on tullut sen jälkeen, kun viimeksi luit.</translation>
    </message>
    <message>
        <source>Nytt: handlingen är med i utskicket igen.</source>
        <translation>Uusi: asiakirja on taas mukana lähetyksessä.</translation>
    </message>
    <message>
        <source>Ändrat: handlingen har ny text sedan du läste sist.</source>
        <translation>Muuttunut: asiakirjassa on uutta tekstiä sen jälkeen, kun viimeksi luit.</translation>
    </message>
    <message>
        <source>Ändrat: handlingen har flyttats hit från ett annat ärende.</source>
        <translation>Muuttunut: asiakirja on siirretty tähän toisesta asiasta.</translation>
    </message>
</context>
<context>
    <name>NewsStrip</name>
    <message>
        <source>Visa ändringarna</source>
        <translation>Näytä muutokset</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Skriv här. Det sparas medan du skriver.</source>
        <translation>Kirjoita tähän. Teksti tallentuu kirjoittaessasi.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Slag av anteckning: %1. Byt</source>
        <translation>Muistiinpanon laji: %1. Vaihda</translation>
    </message>
    <message>
        <source>Ta bort anteckningen</source>
        <translation>Poista muistiinpano</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Tallennetaan …</translation>
    </message>
    <message>
        <source>Sparat</source>
        <translation>Tallennettu</translation>
    </message>
    <message>
        <source>Inte sparat än</source>
        <translation>Ei vielä tallennettu</translation>
    </message>
</context>
<context>
    <name>NotesFeature</name>
    <message>
        <source>Mina anteckningar i ärendet</source>
        <translation>Omat muistiinpanot asiasta</translation>
    </message>
    <message>
        <source>Anteckningen är borttagen.</source>
        <translation>Muistiinpano on poistettu.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>&amp;Anteckna i ärendet</source>
        <translation>&amp;Kirjoita muistiinpano asiasta</translation>
    </message>
    <message>
        <source>&amp;Ny anteckning…</source>
        <translation>&amp;Uusi muistiinpano…</translation>
    </message>
    <message>
        <source>&amp;Mallar för anteckningar…</source>
        <translation>Muistiinpano&amp;mallit…</translation>
    </message>
    <message>
        <source>%1: klart.</source>
        <translation>%1: valmis.</translation>
    </message>
    <message>
        <source>Öppna ett ärende först. Citatet hamnar i ärendets anteckning.</source>
        <translation>Avaa ensin asia. Lainaus tulee asian muistiinpanoon.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Öppna ett ärende för att anteckna till det.</source>
        <translation>Avaa asia, niin voit kirjoittaa siihen muistiinpanon.</translation>
    </message>
    <message>
        <source>Ny anteckning ▾</source>
        <translation>Uusi muistiinpano ▾</translation>
    </message>
    <message>
        <source>Ny anteckning, välj slag</source>
        <translation>Uusi muistiinpano, valitse laji</translation>
    </message>
    <message>
        <source>Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig (4 kap. 27 § kommunallagen).</source>
        <translation>Olet merkinnyt esteellisyyden asiassa. Vain ratkaisuun osallistunut voi jättää eriävän mielipiteen (kuntalaki 4 luku 27 §, Ruotsi).</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>Ocr</name>
    <message>
        <source>Sidan {pages} är en bild. Det går inte att söka i den.</source>
        <translation>Sivu {pages} on kuva. Siitä ei voi hakea.</translation>
    </message>
    <message>
        <source>Gör sidan sökbar</source>
        <translation>Tee sivusta haettava</translation>
    </message>
    <message>
        <source>Sidorna {pages} är bilder. Det går inte att söka i dem.</source>
        <translation>Sivut {pages} ovat kuvia. Niistä ei voi hakea.</translation>
    </message>
    <message>
        <source>Gör sidorna sökbara</source>
        <translation>Tee sivuista haettavia</translation>
    </message>
    <message>
        <source>Be den som sköter datorn att installera Tesseract med svenska, så kan texten läsas ut.</source>
        <translation>Pyydä tietokoneen ylläpitäjää asentamaan Tesseract ja ruotsin kieli, niin teksti voidaan tunnistaa.</translation>
    </message>
    <message>
        <source>Texten är utläst. Nu går det att söka, markera och lyssna.</source>
        <translation>Teksti on tunnistettu. Nyt voit hakea, merkitä ja kuunnella.</translation>
    </message>
    <message>
        <source>Texten på {pages} är osäker: jämför med sidan innan du citerar.</source>
        <translation>Teksti kohdassa {pages} on epävarma: vertaa sivuun ennen kuin lainaat.</translation>
    </message>
    <message>
        <source>{some} och {last}</source>
        <translation>{some} ja {last}</translation>
    </message>
</context>
<context>
    <name>OcrBar</name>
    <message>
        <source>Hur långt läsningen av bilderna har kommit</source>
        <translation>Kuinka pitkällä kuvien lukeminen on</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Piilota</translation>
    </message>
    <message>
        <source>Dölj det här om sidor som är bilder</source>
        <translation>Piilota tämä tieto kuvina olevista sivuista</translation>
    </message>
</context>
<context>
    <name>OcrFeature</name>
    <message>
        <source>Gör handlingens sidor s&amp;ökbara</source>
        <translation>Tee asiakirjan sivuista &amp;haettavia</translation>
    </message>
</context>
<context>
    <name>OldVersionPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
    <message>
        <source>Visa vad som är nytt sedan dess</source>
        <translation>Näytä, mitä uutta on sen jälkeen</translation>
    </message>
    <message>
        <source>Äldre version av %1</source>
        <translation>Vanhempi versio: %1</translation>
    </message>
</context>
<context>
    <name>OpenBox</name>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Nytt lösenord för den här datorn. Lämna fältet tomt om datorn själv ska öppna biblioteket när du loggar in.</source>
        <translation>Uusi salasana tälle tietokoneelle. Jätä kenttä tyhjäksi, jos tietokoneen pitää itse avata kirjasto, kun kirjaudut sisään.</translation>
    </message>
    <message>
        <source>Nytt lösenord för den här datorn</source>
        <translation>Uusi salasana tälle tietokoneelle</translation>
    </message>
    <message>
        <source>Läs in kopian</source>
        <translation>Lue kopio sisään</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation type="unfinished">Peruuta</translation>
    </message>
    <message>
        <source>{name}, gjord {day}</source>
        <translation>{name}, tehty {day}</translation>
    </message>
    <message>
        <source>Skriv återställningskoden. Den har sju grupper med fyra tecken.</source>
        <translation>Kirjoita palautuskoodi. Siinä on seitsemän neljän merkin ryhmää.</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation type="unfinished">Palautuskoodi</translation>
    </message>
    <message>
        <source>Använd lösenordet i stället</source>
        <translation>Käytä sen sijaan salasanaa</translation>
    </message>
    <message>
        <source>Skriv lösenordet som gällde när kopian gjordes.</source>
        <translation>Kirjoita salasana, joka oli voimassa, kun kopio tehtiin.</translation>
    </message>
    <message>
        <source>Säkerhetskopians lösenord</source>
        <translation>Varmuuskopion salasana</translation>
    </message>
    <message>
        <source>Använd återställningskoden i stället</source>
        <translation>Käytä sen sijaan palautuskoodia</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Innehåll i handlingen</source>
        <translation>Asiakirjan sisällys</translation>
    </message>
    <message>
        <source>Letar efter rubriker…</source>
        <translation>Etsitään otsikoita…</translation>
    </message>
    <message>
        <source>Handlingen har inga rubriker som går att känna igen.</source>
        <translation>Asiakirjassa ei ole tunnistettavia otsikoita.</translation>
    </message>
    <message>
        <source>Rubriker som programmet hittat i texten. Någon kan saknas.</source>
        <translation>Ohjelman tekstistä löytämät otsikot. Jokin voi puuttua.</translation>
    </message>
    <message>
        <source>%1, sidan %2</source>
        <translation>%1, sivu %2</translation>
    </message>
</context>
<context>
    <name>OutsideDialog</name>
    <message>
        <source>Länk ut ur handlingen</source>
        <translation>Linkki asiakirjan ulkopuolelle</translation>
    </message>
    <message>
        <source>Hela adressen</source>
        <translation>Koko osoite</translation>
    </message>
    <message>
        <source>&amp;Kopiera adressen</source>
        <translation>&amp;Kopioi osoite</translation>
    </message>
    <message>
        <source>&amp;Öppna i webbläsaren</source>
        <translation>&amp;Avaa selaimessa</translation>
    </message>
    <message>
        <source>Skriv ett &amp;mejl</source>
        <translation>Kirjoita &amp;sähköposti</translation>
    </message>
    <message>
        <source>&amp;Stanna här</source>
        <translation>&amp;Pysy tässä</translation>
    </message>
    <message>
        <source>Den här adressen öppnar IFN Desktop inte.</source>
        <translation>IFN Desktop ei avaa tätä osoitetta.</translation>
    </message>
    <message>
        <source>Vill du skriva ett mejl till %1?</source>
        <translation>Haluatko kirjoittaa sähköpostin osoitteeseen %1?</translation>
    </message>
    <message>
        <source>Länken leder ut på internet, till %1. Vill du öppna den?</source>
        <translation>Linkki vie internetiin, osoitteeseen %1. Haluatko avata sen?</translation>
    </message>
    <message>
        <source>Bara hela webbadresser och e-postadresser öppnas härifrån. Du kan kopiera den.</source>
        <translation>Täältä avataan vain kokonaisia verkko- ja sähköpostiosoitteita. Voit kopioida sen.</translation>
    </message>
    <message>
        <source>Det som står före @ i adressen är inte webbplatsens namn. Webbplatsen är %1.</source>
        <translation>Osoitteessa ennen merkkiä @ oleva ei ole verkkosivuston nimi. Verkkosivusto on %1.</translation>
    </message>
    <message>
        <source>Namnet har bokstäver som kan likna andra. Så skrivs det på internet: %2.</source>
        <translation>Nimessä on kirjaimia, jotka voivat muistuttaa muita. Internetissä se kirjoitetaan näin: %2.</translation>
    </message>
    <message>
        <source>Webbplatsen har bara ett nummer i stället för ett namn.</source>
        <translation>Verkkosivustolla on nimen sijasta vain numero.</translation>
    </message>
    <message>
        <source>Det som skickas dit är inte krypterat.</source>
        <translation>Sinne lähetettävää ei salata.</translation>
    </message>
</context>
<context>
    <name>OverviewBox</name>
    <message>
        <source>Vad som visas i översikten</source>
        <translation>Mitä yleiskuvassa näkyy</translation>
    </message>
    <message>
        <source>Ta med mina egna skäl i det jag sparar</source>
        <translation>Ota omat syyni mukaan tallennettavaan</translation>
    </message>
    <message>
        <source>Tabell…</source>
        <translation>Taulukko…</translation>
    </message>
    <message>
        <source>Word-fil…</source>
        <translation>Word-tiedosto…</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Teksti…</translation>
    </message>
    <message>
        <source>Spara som</source>
        <translation>Tallenna muodossa</translation>
    </message>
    <message>
        <source>Det du har markerat</source>
        <translation>Merkitsemäsi</translation>
    </message>
    <message>
        <source>På det här mötet</source>
        <translation>Tässä kokouksessa</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Kaikki</translation>
    </message>
    <message>
        <source>Inget är markerat här.</source>
        <translation>Täällä ei ole merkintöjä.</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Esteellisyys</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Sida %1</source>
        <translation>Sivu %1</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>luettu</translation>
    </message>
    <message>
        <source>oläst</source>
        <translation>lukematta</translation>
    </message>
    <message>
        <source>här är du</source>
        <translation>olet tässä</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>av {n}</source>
        <translation>/ {n}</translation>
    </message>
    <message>
        <source>tryckt {label}</source>
        <translation>painettu {label}</translation>
    </message>
    <message>
        <source>mötesboken {n}</source>
        <translation>kokouskirja {n}</translation>
    </message>
    <message>
        <source>sidan {n} i mötesboken</source>
        <translation>kokouskirjan sivu {n}</translation>
    </message>
    <message>
        <source>Sidan {page} av {n}</source>
        <translation>Sivu {page}/{n}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Handlingens sidor</source>
        <translation>Asiakirjan sivut</translation>
    </message>
    <message>
        <source>Öppna bredvid</source>
        <translation>Avaa rinnalle</translation>
    </message>
    <message>
        <source>Sidan visas som en bild. F5 visar dess text, som en skärmläsare kan läsa.</source>
        <translation>Sivu näytetään kuvana. F5 näyttää sen tekstin, jonka ruudunlukija voi lukea.</translation>
    </message>
    <message>
        <source>Länk: %1</source>
        <translation>Linkki: %1</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Spara en kopia…</source>
        <translation>Tallenna kopio…</translation>
    </message>
</context>
<context>
    <name>PaneBar</name>
    <message>
        <source>Sida</source>
        <translation>Sivu</translation>
    </message>
    <message>
        <source>Skriv ett sidnummer och tryck Enter</source>
        <translation>Kirjoita sivunumero ja paina Enter</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Pienempi</translation>
    </message>
    <message>
        <source>Storlek</source>
        <translation>Koko</translation>
    </message>
    <message>
        <source>Större</source>
        <translation>Suurempi</translation>
    </message>
    <message>
        <source>Bredd</source>
        <translation>Leveys</translation>
    </message>
    <message>
        <source>Anpassa till bredden</source>
        <translation>Sovita leveyteen</translation>
    </message>
    <message>
        <source>Fler val för sidorna</source>
        <translation>Lisää sivuvalintoja</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Stäng handlingen</source>
        <translation>Sulje asiakirja</translation>
    </message>
    <message>
        <source>av %1</source>
        <translation>/ %1</translation>
    </message>
</context>
<context>
    <name>PaneMarks</name>
    <message>
        <source>Dra en ruta på sidan. Retur sätter en mitt på, Esc avbryter.</source>
        <translation>Vedä sivulle ruutu. Enter asettaa sen keskelle, Esc peruuttaa.</translation>
    </message>
    <message>
        <source>Klicka där lappen ska sitta. Retur sätter den mitt på, Esc avbryter.</source>
        <translation>Napsauta kohtaa, johon lappu tulee. Enter asettaa sen keskelle, Esc peruuttaa.</translation>
    </message>
    <message>
        <source>Klicka där texten ska stå. Retur sätter den mitt på, Esc avbryter.</source>
        <translation>Napsauta kohtaa, johon teksti tulee. Enter asettaa sen keskelle, Esc peruuttaa.</translation>
    </message>
    <message>
        <source>Rita med pennan eller musen. Esc när du är klar.</source>
        <translation>Piirrä kynällä tai hiirellä. Esc, kun olet valmis.</translation>
    </message>
    <message>
        <source>Stryk under (U)</source>
        <translation>Alleviivaa (U)</translation>
    </message>
    <message>
        <source>Stryk, som utgår (S)</source>
        <translation>Yliviivaa poistuvana (S)</translation>
    </message>
    <message>
        <source>Kommentera</source>
        <translation>Kommentoi</translation>
    </message>
    <message>
        <source>Markera och skriv en kommentar (N)</source>
        <translation>Merkitse ja kirjoita kommentti (N)</translation>
    </message>
    <message>
        <source>Till anteckning</source>
        <translation>Muistiinpanoon</translation>
    </message>
    <message>
        <source>Citera i ärendets anteckning (Q)</source>
        <translation>Lainaa asian muistiinpanoon (Q)</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>Kopiera (Ctrl+C)</source>
        <translation>Kopioi (Ctrl+C)</translation>
    </message>
    <message>
        <source>Markera det valda</source>
        <translation>Merkitse valittu</translation>
    </message>
    <message>
        <source>Skriv till markeringen (N)</source>
        <translation>Kirjoita merkintään (N)</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Ta bort markeringen (Delete)</source>
        <translation>Poista merkintä (Delete)</translation>
    </message>
    <message>
        <source>Den valda markeringen</source>
        <translation>Valittu merkintä</translation>
    </message>
</context>
<context>
    <name>PaneText</name>
    <message>
        <source>Handlingen har ingen text.</source>
        <translation>Asiakirjassa ei ole tekstiä.</translation>
    </message>
    <message>
        <source>Texten läses in</source>
        <translation>Tekstiä luetaan</translation>
    </message>
</context>
<context>
    <name>PaperTabBar</name>
    <message>
        <source>Visa handlingar åt vänster</source>
        <translation>Näytä asiakirjoja vasemmalle</translation>
    </message>
    <message>
        <source>Visa handlingar åt höger</source>
        <translation>Näytä asiakirjoja oikealle</translation>
    </message>
</context>
<context>
    <name>PaperTabs</name>
    <message>
        <source>Handlingar i ärendet</source>
        <translation>Asian asiakirjat</translation>
    </message>
    <message>
        <source>Alla {n} ▾</source>
        <translation>Kaikki {n} ▾</translation>
    </message>
    <message>
        <source>Visa alla {n} handlingar</source>
        <translation>Näytä kaikki {n} asiakirjaa</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Övriga handlingar (hör till inget ärende)</source>
        <translation>Muut asiakirjat (eivät kuulu mihinkään asiaan)</translation>
    </message>
    <message>
        <source>”{title}” ligger nu under {place}.</source>
        <translation>”{title}” on nyt paikassa {place}.</translation>
    </message>
    <message>
        <source>ärendet där den låg förut</source>
        <translation>asia, jossa se oli aiemmin</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Asiakirja</translation>
    </message>
    <message>
        <source>Sparad som {name}. Den kopian är inte låst: ta bort den när du är klar.</source>
        <translation>Tallennettu nimellä {name}. Kopio ei ole lukittu: poista se, kun olet valmis.</translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message>
        <source>Här nämns det du bevakar</source>
        <translation>Tässä mainitaan seuraamasi</translation>
    </message>
    <message>
        <source>Programmet har bara letat efter ord. Om det betyder något avgör du.</source>
        <translation>Ohjelma on vain etsinyt sanoja. Sinä ratkaiset, onko niillä merkitystä.</translation>
    </message>
    <message>
        <source>Markera jäv…</source>
        <translation>Merkitse esteellisyys…</translation>
    </message>
    <message>
        <source>Inget att anmäla</source>
        <translation>Ei ilmoitettavaa</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Ditt lösenord nu</source>
        <translation>Nykyinen salasanasi</translation>
    </message>
    <message>
        <source>Nytt lösenord</source>
        <translation>Uusi salasana</translation>
    </message>
    <message>
        <source>Det nya lösenordet en gång till</source>
        <translation>Uusi salasana toisen kerran</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Byt lösenord</source>
        <translation>Vaihda salasana</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Lås med det här lösenordet</source>
        <translation>Lukitse tällä salasanalla</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Filen är låst</source>
        <translation>Tiedosto on lukittu</translation>
    </message>
    <message>
        <source>”{name}” är låst med ett lösenord. Skriv det för att läsa in filen.</source>
        <translation>”{name}” on lukittu salasanalla. Kirjoita se, niin tiedosto tuodaan.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Salasana</translation>
    </message>
    <message>
        <source>Det lösenordet stämde inte. Försök igen.</source>
        <translation>Salasana ei täsmännyt. Yritä uudelleen.</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Tuo</translation>
    </message>
    <message>
        <source>Hoppa över filen</source>
        <translation>Ohita tiedosto</translation>
    </message>
    <message>
        <source>Hoppa över alla låsta</source>
        <translation>Ohita kaikki lukitut</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Visa lösenordet</source>
        <translation>Näytä salasana</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Du behöver logga in</source>
        <translation>Sinun täytyy kirjautua</translation>
    </message>
    <message>
        <source>Användarnamn</source>
        <translation>Käyttäjätunnus</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Salasana</translation>
    </message>
    <message>
        <source>{place} vill veta vem du är innan den lämnar ut handlingarna.</source>
        <translation>{place} haluaa tietää, kuka olet, ennen kuin se luovuttaa asiakirjat.</translation>
    </message>
    <message>
        <source>Länken till {place} öppnas med ett lösenord. Fråga den som skickade den.</source>
        <translation>Linkki paikkaan {place} avataan salasanalla. Kysy linkin lähettäjältä.</translation>
    </message>
    <message>
        <source>Lösenordet sparas i datorns nyckelring och ingen annanstans.</source>
        <translation>Salasana tallennetaan tietokoneen avainnippuun eikä minnekään muualle.</translation>
    </message>
    <message>
        <source>Datorn har ingen nyckelring som programmet kan använda, så lösenordet sparas inte. Du får skriva det igen när du har startat om programmet.</source>
        <translation>Tietokoneessa ei ole avainnippua, jota ohjelma voisi käyttää, joten salasanaa ei tallenneta. Kirjoita se uudelleen, kun olet käynnistänyt ohjelman uudelleen.</translation>
    </message>
    <message>
        <source>I Nextcloud kan du göra ett lösenord bara för det här programmet: Inställningar, Säkerhet, Nytt applösenord.</source>
        <translation>Nextcloudissa voit luoda salasanan vain tätä ohjelmaa varten: Asetukset, Turvallisuus, uusi sovellussalasana.</translation>
    </message>
</context>
<context>
    <name>PdfLinks</name>
    <message>
        <source>Länken går till en sida som inte hör till någon handling här.</source>
        <translation>Linkki vie sivulle, joka ei kuulu mihinkään täällä olevaan asiakirjaan.</translation>
    </message>
    <message>
        <source>Gå till sidan {page}</source>
        <translation>Siirry sivulle {page}</translation>
    </message>
    <message>
        <source>Gå till en annan handling</source>
        <translation>Siirry toiseen asiakirjaan</translation>
    </message>
    <message>
        <source>Öppna {address}</source>
        <translation>Avaa {address}</translation>
    </message>
    <message>
        <source>Bifogad fil: {name}</source>
        <translation>Liitetiedosto: {name}</translation>
    </message>
    <message>
        <source>Länken öppnas inte här</source>
        <translation>Linkkiä ei avata tässä</translation>
    </message>
    <message>
        <source>Länken vill starta ett program{name}. Det gör IFN Desktop aldrig, eftersom en fil inte ska kunna styra din dator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Länken vill köra ett litet program som ligger i filen. Det gör IFN Desktop aldrig, eftersom en fil inte ska kunna styra din dator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knappen vill skicka eller tömma ett formulär{name}. Det gör IFN Desktop aldrig: inget skickas härifrån.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Länken går till en annan fil{name}, som inte följde med. Finns den bland handlingarna öppnar du den i listan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som länken vill göra finns inte i IFN Desktop. Inget har hänt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PdfLinksFeature</name>
    <message>
        <source>Webbläsaren öppnar %1. Händer inget kan du kopiera adressen.</source>
        <translation>Selain avaa osoitteen %1. Jos mitään ei tapahdu, voit kopioida osoitteen.</translation>
    </message>
    <message>
        <source>E-postprogrammet öppnar ett mejl till %1. Händer inget kan du kopiera adressen.</source>
        <translation>Sähköpostiohjelma avaa viestin osoitteeseen %1. Jos mitään ei tapahdu, voit kopioida osoitteen.</translation>
    </message>
    <message>
        <source>Datorns webbläsare gick inte att öppna. Du kan kopiera adressen.</source>
        <translation>Tietokoneen selainta ei voitu avata. Voit kopioida osoitteen.</translation>
    </message>
    <message>
        <source>Datorns e-postprogram gick inte att öppna. Du kan kopiera adressen.</source>
        <translation>Tietokoneen sähköpostiohjelmaa ei voitu avata. Voit kopioida osoitteen.</translation>
    </message>
    <message>
        <source>Kopiera adressen</source>
        <translation>Kopioi osoite</translation>
    </message>
</context>
<context>
    <name>PictureNote</name>
    <message>
        <source>Sidan är en bild utan text</source>
        <translation>Sivu on kuva ilman tekstiä</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Fortsätt</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Välj en mapp på datorn…</source>
        <translation>Valitse kansio tietokoneesta…</translation>
    </message>
    <message>
        <source>Fråga när det kommer en kallelse</source>
        <translation>Kysy, kun kokouskutsu saapuu</translation>
    </message>
    <message>
        <source>Varifrån kommer handlingarna?</source>
        <translation>Mistä asiakirjat tulevat?</translation>
    </message>
    <message>
        <source>Gå i webbläsaren till sidan där kommunen lägger ut kallelser och handlingar, eller till mappen som ni delar. Kopiera adressen överst i fönstret och klistra in den här. Programmet tar själv reda på resten.</source>
        <translation>Siirry selaimessa sivulle, jolla kunta julkaisee kokouskutsut ja asiakirjat, tai yhteiseen kansioonne. Kopioi osoite ikkunan yläreunasta ja liitä se tähän. Ohjelma selvittää loput itse.</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Osoite</translation>
    </message>
    <message>
        <source>Ligger de i en mapp på datorn?</source>
        <translation>Ovatko ne tietokoneen kansiossa?</translation>
    </message>
    <message>
        <source>Till exempel en mapp som OneDrive, Nextcloud eller kommunens nätdisk fyller på.</source>
        <translation>Esimerkiksi kansiossa, jota OneDrive, Nextcloud tai kunnan verkkolevy täydentää.</translation>
    </message>
    <message>
        <source>Loggar du in med BankID?</source>
        <translation>Kirjaudutko BankID:llä?</translation>
    </message>
    <message>
        <source>Då får programmet inte hämta åt dig. Hämta handlingarna i webbläsaren som vanligt, så kan programmet fråga om de ska tas in.</source>
        <translation>Silloin ohjelma ei voi hakea puolestasi. Hae asiakirjat selaimella tavalliseen tapaan, niin ohjelma voi kysyä, otetaanko ne mukaan.</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Öppna (Enter)</source>
        <translation>Avaa (Enter)</translation>
    </message>
    <message>
        <source>Sidan där träffen står</source>
        <translation>Sivu, jolla osuma on</translation>
    </message>
    <message>
        <source>Texten där träffen står</source>
        <translation>Teksti, jossa osuma on</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Nyckeln är bytt. Den nya återställningskoden gäller nu.</source>
        <translation>Avain on vaihdettu. Uusi palautuskoodi on nyt voimassa.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Hur långt hämtningen har kommit</source>
        <translation>Kuinka pitkällä haku on</translation>
    </message>
    <message>
        <source>Visa mer</source>
        <translation>Näytä lisää</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
</context>
<context>
    <name>ProposalBox</name>
    <message>
        <source>Förslag till beslut</source>
        <translation>Päätösehdotus</translation>
    </message>
    <message>
        <source>Visa mindre</source>
        <translation>Näytä vähemmän</translation>
    </message>
    <message>
        <source>Visa mer</source>
        <translation>Näytä lisää</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Piilota</translation>
    </message>
    <message>
        <source>Visa förslaget</source>
        <translation>Näytä ehdotus</translation>
    </message>
    <message>
        <source>Dölj förslaget</source>
        <translation>Piilota ehdotus</translation>
    </message>
</context>
<context>
    <name>ReaderPanes</name>
    <message>
        <source>Större</source>
        <translation>Suurempi</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Pienempi</translation>
    </message>
    <message>
        <source>Anpassa bredd</source>
        <translation>Sovita leveyteen</translation>
    </message>
    <message>
        <source>Hela sidan</source>
        <translation>Koko sivu</translation>
    </message>
    <message>
        <source>Verklig storlek</source>
        <translation>Todellinen koko</translation>
    </message>
    <message>
        <source>Gå till sida…</source>
        <translation>Siirry sivulle…</translation>
    </message>
    <message>
        <source>Till den andra handlingen</source>
        <translation>Toiseen asiakirjaan</translation>
    </message>
    <message>
        <source>Byt plats på handlingarna</source>
        <translation>Vaihda asiakirjojen paikkaa</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>I stället för en handling</source>
        <translation>Asiakirjan sijasta</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Det här har hänt</source>
        <translation>Mitä on tapahtunut</translation>
    </message>
    <message>
        <source>Här står vad som har gjorts med biblioteket på den här datorn: när, och hur mycket, men inga namn och inga titlar. Bara du kan läsa det.</source>
        <translation>Tässä on, mitä kirjastolle on tehty tässä tietokoneessa: milloin ja kuinka paljon, mutta ei nimiä eikä otsikoita. Vain sinä voit lukea sen.</translation>
    </message>
    <message>
        <source>Ingenting än.</source>
        <translation>Ei vielä mitään.</translation>
    </message>
    <message>
        <source>Visa äldre</source>
        <translation>Näytä vanhemmat</translation>
    </message>
    <message>
        <source>Töm listan…</source>
        <translation>Tyhjennä luettelo…</translation>
    </message>
</context>
<context>
    <name>RecusalFeature</name>
    <message>
        <source>Markera jäv</source>
        <translation>Merkitse esteellisyys</translation>
    </message>
    <message>
        <source>&amp;Markera jäv i ärendet…</source>
        <translation>&amp;Merkitse esteellisyys asiassa…</translation>
    </message>
    <message>
        <source>&amp;Det du ska säga, och översikt</source>
        <translation>&amp;Mitä sanot, ja yleiskuva</translation>
    </message>
    <message>
        <source>Mina &amp;kopplingar</source>
        <translation>&amp;Sidokseni</translation>
    </message>
    <message>
        <source>&amp;Lämna in yrkande eller reservation…</source>
        <translation>&amp;Jätä ehdotus tai eriävä mielipide…</translation>
    </message>
    <message>
        <source>Anmäl &amp;förhinder…</source>
        <translation>Ilmoita &amp;esteestä…</translation>
    </message>
    <message>
        <source>&amp;Tjänstgöring i ärendet…</source>
        <translation>S&amp;ijaisuus asiassa…</translation>
    </message>
    <message>
        <source>&amp;Gå igenom protokollet</source>
        <translation>&amp;Käy pöytäkirja läpi</translation>
    </message>
    <message>
        <source>Vill du ta bort {name}?</source>
        <translation>Poistetaanko {name}?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Programmet slutar leta efter namnet. Det du har markerat finns kvar.</source>
        <translation>Ohjelma ei enää etsi nimeä. Merkintäsi säilyvät.</translation>
    </message>
</context>
<context>
    <name>RecusalHeadLine</name>
    <message>
        <source>Det du ska säga</source>
        <translation>Mitä sanot</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>Du har markerat ett ärende. Här är det dags att säga det om jäv.</source>
        <translation>Olet merkinnyt yhden asian. Nyt on aika kertoa esteellisyydestä.</translation>
    </message>
    <message>
        <source>Du har markerat {n} ärenden. Här är det dags att säga det om jäv.</source>
        <translation>Olet merkinnyt {n} asiaa. Nyt on aika kertoa esteellisyydestä.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Inget att anmäla</source>
        <translation>Ei ilmoitettavaa</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>ärende %1</source>
        <translation>asia %1</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>s. %1</translation>
    </message>
</context>
<context>
    <name>ReflowBar</name>
    <message>
        <source>Mindre bokstäver</source>
        <translation>Pienemmät kirjaimet</translation>
    </message>
    <message>
        <source>Större bokstäver</source>
        <translation>Suuremmat kirjaimet</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Ulkoasu</translation>
    </message>
    <message>
        <source>Radlängd, radavstånd och bokstäver</source>
        <translation>Rivin pituus, riviväli ja kirjaimet</translation>
    </message>
    <message>
        <source>Läs upp</source>
        <translation>Lue ääneen</translation>
    </message>
    <message>
        <source>Läs upp texten</source>
        <translation>Lue teksti ääneen</translation>
    </message>
    <message>
        <source>Visa sidorna</source>
        <translation>Näytä sivut</translation>
    </message>
    <message>
        <source>Tillbaka till sidorna</source>
        <translation>Takaisin sivuihin</translation>
    </message>
    <message>
        <source>Korta rader</source>
        <translation>Lyhyet rivit</translation>
    </message>
    <message>
        <source>Lagom långa rader</source>
        <translation>Keskipitkät rivit</translation>
    </message>
    <message>
        <source>Långa rader</source>
        <translation>Pitkät rivit</translation>
    </message>
    <message>
        <source>Hela bredden</source>
        <translation>Koko leveys</translation>
    </message>
    <message>
        <source>Tätt mellan raderna</source>
        <translation>Tiivis riviväli</translation>
    </message>
    <message>
        <source>Lagom mellan raderna</source>
        <translation>Sopiva riviväli</translation>
    </message>
    <message>
        <source>Glest mellan raderna</source>
        <translation>Väljä riviväli</translation>
    </message>
    <message>
        <source>Mycket glest mellan raderna</source>
        <translation>Hyvin harva riviväli</translation>
    </message>
    <message>
        <source>Radlängd</source>
        <translation>Rivin pituus</translation>
    </message>
    <message>
        <source>Radavstånd</source>
        <translation>Riviväli</translation>
    </message>
    <message>
        <source>Bokstäver utan fötter</source>
        <translation>Päätteettömät kirjaimet</translation>
    </message>
    <message>
        <source>Bokstäver med fötter, som i en bok</source>
        <translation>Päätteelliset kirjaimet kuten kirjassa</translation>
    </message>
    <message>
        <source>Bokstäver</source>
        <translation>Kirjaimet</translation>
    </message>
</context>
<context>
    <name>ReflowFeature</name>
    <message>
        <source>&amp;Löpande text i stället för sidor</source>
        <translation>&amp;Juokseva teksti sivujen sijasta</translation>
    </message>
    <message>
        <source>I den löpande texten</source>
        <translation>Juoksevassa tekstissä</translation>
    </message>
    <message>
        <source>H och Skift+H</source>
        <translation>H ja Vaihto+H</translation>
    </message>
    <message>
        <source>Nästa och förra rubriken</source>
        <translation>Seuraava ja edellinen otsikko</translation>
    </message>
    <message>
        <source>Ctrl+Home och Ctrl+End</source>
        <translation>Ctrl+Home ja Ctrl+End</translation>
    </message>
    <message>
        <source>Textens början och slut</source>
        <translation>Tekstin alku ja loppu</translation>
    </message>
    <message>
        <source>Tabb</source>
        <translation type="unfinished">Sarkain</translation>
    </message>
    <message>
        <source>Nästa länk</source>
        <translation>Seuraava linkki</translation>
    </message>
    <message>
        <source>Blanksteg</source>
        <translation>Välilyönti</translation>
    </message>
    <message>
        <source>En skärm ned; med Skift upp</source>
        <translation>Näytöllinen alas; Vaihto-näppäimellä ylös</translation>
    </message>
</context>
<context>
    <name>ReflowView</name>
    <message>
        <source>Handlingens text</source>
        <translation>Asiakirjan teksti</translation>
    </message>
    <message>
        <source>{title}, löpande text</source>
        <translation>{title}, juokseva teksti</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>s. {page}</translation>
    </message>
</context>
<context>
    <name>Rensa</name>
    <message>
        <source>Ska {meetings} rensas?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} tas bort för gott och går inte att få tillbaka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kvar blir {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reglerna för rensning väntar på ett svar från dig. Se Arkiv, Rensa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jävsmarkering</source>
        <translation>esteellisyysmerkintä</translation>
    </message>
    <message>
        <source>jävsmarkeringar</source>
        <translation>esteellisyysmerkintää</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Ilman kokousta</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>ei päivämäärää</translation>
    </message>
    <message>
        <source>{n} protokoll</source>
        <translation>{n} pöytäkirjaa</translation>
    </message>
    <message>
        <source>Tas bort: {gone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blir kvar: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingar som är märkta med sekretess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Asiakirjat</translation>
    </message>
    <message>
        <source>från {board}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en nämnd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>som hämtats från {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ett ställe som är borttaget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tas bort när uppdraget är slut, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tas inte bort av sig själva</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tas bort direkt efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tas bort en månad efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tas bort {n} månader efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protokoll</source>
        <translation>pöytäkirjat</translation>
    </message>
    <message>
        <source>mina anteckningar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jäv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>markeringar</source>
        <translation>merkintää</translation>
    </message>
    <message>
        <source>Inget blir kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kvar blir {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det fanns inget att rensa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rensat: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det sista tas bort från disken nästa gång programmet startar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dina regler har rensat {papers} från {meetings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{papers}, {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det är länge sedan programmet var i gång, eller så går datorns klocka fel. Den säger att det är {day}. Inget rensas av sig självt förrän du har svarat på om det stämmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>du rensade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enligt regel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>från kommandoraden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionFeature</name>
    <message>
        <source>&amp;Rensa…</source>
        <translation>&amp;Siivoa…</translation>
    </message>
    <message>
        <source>Välj en tom mapp att spara i</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ska allt raderas från den här datorn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radera allt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmet stängs, och säger till när det är klart. Det går inte att ångra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Tyhjennä</translation>
    </message>
    <message>
        <source>Ska reglerna gälla?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Låt reglerna gälla</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som visas på sidan rensas nu. Sedan rensar programmet av sig självt när tiden är inne, och säger till med en rad. Du kan ta bort en regel när du vill.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Rensa</source>
        <translation>Tyhjennä</translation>
    </message>
    <message>
        <source>Här tar du bort handlingar som du inte längre behöver. Det som rensas försvinner för gott från den här datorn. Kommunens egna handlingar påverkas inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj sammanträden att rensa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det här ska bli kvar:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rensa de valda…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>När uppdraget är slut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spara dina egna anteckningar och jävsanmälningar, och radera allt annat. Gör så också innan du lämnar tillbaka en dator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lämna uppdraget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inga handlingar att rensa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letar…</source>
        <translation>Etsitään…</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Näytä kaikki {n}</translation>
    </message>
    <message>
        <source>Regler</source>
        <translation>Säännöt</translation>
    </message>
    <message>
        <source>Ja, dagen stämmer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Med en regel rensas handlingar av sig själva. Du får se vad den tar innan den gäller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regeln är bestämd av {who} och kan inte ändras här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gäller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gäller inte än.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort regeln</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta bort regeln: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det här skulle reglerna rensa nu:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just nu finns inget som reglerna skulle rensa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ja, låt reglerna gälla…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det här har rensats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retracting</name>
    <message>
        <source>{day} kl. {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som kom då tas bort ({came}). Det som också har kommit en annan gång finns kvar, och handlingar som ändrades blir som de var innan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det du själv har skrivit finns kvar ({own}) och listas under Kunde inte placeras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ska det som lästes in {when} tas tillbaka?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importen är tillbakatagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{papers} togs bort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{papers} har sin förra text igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{marks} listas under Kunde inte placeras.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetractingFeature</name>
    <message>
        <source>Ta t&amp;illbaka en import…</source>
        <translation>&amp;Peru tuonti…</translation>
    </message>
    <message>
        <source>Ta tillbaka importen</source>
        <translation>Peru tuonti</translation>
    </message>
    <message>
        <source>Det finns ingen import att ta tillbaka.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleBox</name>
    <message>
        <source>Ny regel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direkt efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en månad efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} månader efter sammanträdet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>när uppdraget är slut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bara handlingar som är märkta med sekretess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det här ska bli kvar:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lägg till regeln</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Rensa handlingar</source>
        <translation>Siivoa asiakirjoja</translation>
    </message>
    <message>
        <source>Dagen uppdraget är slut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation>Lautakunta</translation>
    </message>
    <message>
        <source>Hämtade från</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alla nämnder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alla ställen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nämnd: %1</source>
        <translation>Lautakunta: %1</translation>
    </message>
    <message>
        <source>År: %1</source>
        <translation>Vuosi: %1</translation>
    </message>
    <message>
        <source>Slag: %1</source>
        <translation>Laji: %1</translation>
    </message>
    <message>
        <source>Bara det jag skrivit</source>
        <translation>Vain kirjoittamani</translation>
    </message>
    <message>
        <source>Bara där jag är jävig</source>
        <translation>Vain missä olen esteellinen</translation>
    </message>
    <message>
        <source>Bara oläst</source>
        <translation>Vain lukematon</translation>
    </message>
    <message>
        <source>Diarienummer: %1</source>
        <translation>Diaarinumero: %1</translation>
    </message>
    <message>
        <source>Ärende: %1</source>
        <translation>Asia: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Henkilö: %1</translation>
    </message>
    <message>
        <source>Övrigt</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>Min anteckning</source>
        <translation>Muistiinpanoni</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Päätösehdotus</translation>
    </message>
    <message>
        <source>Visa fler träffar</source>
        <translation>Näytä lisää osumia</translation>
    </message>
    <message>
        <source>%1 av %2 visas</source>
        <translation>%1/%2 näkyvissä</translation>
    </message>
    <message>
        <source>Nytt</source>
        <translation>Uusi</translation>
    </message>
    <message>
        <source>och %1 till med samma text</source>
        <translation>ja %1 muuta, joissa on sama teksti</translation>
    </message>
    <message>
        <source>visas under</source>
        <translation>näkyvät alla</translation>
    </message>
    <message>
        <source>Enter visar dem</source>
        <translation>Enter näyttää ne</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Ilman kokousta</translation>
    </message>
    <message>
        <source>i en äldre version</source>
        <translation>vanhemmassa versiossa</translation>
    </message>
    <message>
        <source>Min markering</source>
        <translation>Merkintäni</translation>
    </message>
    <message>
        <source>Ärendets rubrik</source>
        <translation>Asian otsikko</translation>
    </message>
    <message>
        <source>Sida %1</source>
        <translation>Sivu %1</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>s. %1</translation>
    </message>
    <message>
        <source>Övriga handlingar</source>
        <translation>Muut asiakirjat</translation>
    </message>
    <message>
        <source>Du har markerat jäv</source>
        <translation>Olet merkinnyt esteellisyyden</translation>
    </message>
    <message>
        <source>Söker…</source>
        <translation>Haetaan…</translation>
    </message>
    <message>
        <source>Inga träffar</source>
        <translation>Ei osumia</translation>
    </message>
    <message>
        <source>1 ny träff</source>
        <translation>1 uusi osuma</translation>
    </message>
    <message>
        <source>%1 nya träffar</source>
        <translation>%1 uutta osumaa</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 osuma</translation>
    </message>
    <message>
        <source>%1 träffar</source>
        <translation>%1 osumaa</translation>
    </message>
    <message>
        <source>Fler än %1</source>
        <translation>Yli %1</translation>
    </message>
    <message>
        <source> i %1 sammanträden</source>
        <translation> %1 kokouksessa</translation>
    </message>
    <message>
        <source>Pröva att ta bort någon avgränsning.</source>
        <translation>Kokeile poistaa jokin rajaus.</translation>
    </message>
    <message>
        <source>Pröva ett annat ord, eller bara början av ordet.</source>
        <translation>Kokeile toista sanaa tai vain sanan alkua.</translation>
    </message>
    <message>
        <source>%1 av %2 sidor sökbara.</source>
        <translation>%1/%2 sivua haettavissa.</translation>
    </message>
    <message>
        <source>%1 av %2 sidor sökbara. Resten väntar.</source>
        <translation>%1/%2 sivua haettavissa. Loput odottavat.</translation>
    </message>
    <message>
        <source>1 sida gick inte att göra sökbar.</source>
        <translation>1 sivua ei voitu tehdä haettavaksi.</translation>
    </message>
    <message>
        <source>%1 sidor gick inte att göra sökbara.</source>
        <translation>%1 sivua ei voitu tehdä haettavaksi.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Skriv vad du letar efter</source>
        <translation>Kirjoita, mitä etsit</translation>
    </message>
    <message>
        <source>Sök i allt</source>
        <translation>Hae kaikesta</translation>
    </message>
    <message>
        <source>Träffarna kommer medan du skriver. Pil upp och ned går mellan dem, Enter öppnar.</source>
        <translation>Osumat tulevat kirjoittaessasi. Nuolet ylös ja alas kulkevat niissä, Enter avaa.</translation>
    </message>
</context>
<context>
    <name>SearchFeature</name>
    <message>
        <source>När du söker</source>
        <translation>Kun haet</translation>
    </message>
    <message>
        <source>Upp och Ned</source>
        <translation>Ylös ja alas</translation>
    </message>
    <message>
        <source>Förra eller nästa träff</source>
        <translation>Edellinen tai seuraava osuma</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Öppna träffen</source>
        <translation>Avaa osuma</translation>
    </message>
    <message>
        <source>Sökningen ”%1” är borttagen.</source>
        <translation>Haku ”%1” on poistettu.</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Så kan du söka</source>
        <translation>Näin voit hakea</translation>
    </message>
    <message>
        <source>tolk avtal</source>
        <translation>tolk avtal</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Hae</translation>
    </message>
</context>
<context>
    <name>SearchShelf</name>
    <message>
        <source>Sparade sökningar</source>
        <translation>Tallennetut haut</translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Tyhjennä</translation>
    </message>
    <message>
        <source>Rensa senaste sökningar</source>
        <translation>Tyhjennä viimeisimmät haut</translation>
    </message>
    <message>
        <source>Senaste sökningar</source>
        <translation>Viimeisimmät haut</translation>
    </message>
    <message>
        <source>Här söker du i allt på en gång</source>
        <translation>Tästä haet kaikesta kerralla</translation>
    </message>
    <message>
        <source>Alla sammanträden, handlingar och protokoll, och det du själv har antecknat och markerat. Skriv ett ord eller ett diarienummer i rutan, så kommer träffarna medan du skriver.

Sökningar du vill följa kan du spara. Då säger startsidan till när det kommer något nytt.</source>
        <translation>Kaikki kokoukset, asiakirjat ja pöytäkirjat sekä se, mitä olet itse kirjoittanut ja merkinnyt. Kirjoita kenttään sana tai diaarinumero, niin osumat tulevat kirjoittaessasi.

Seurattavat haut voit tallentaa. Silloin aloitussivu kertoo, kun jotain uutta tulee.</translation>
    </message>
    <message>
        <source>Byt namn</source>
        <translation>Nimeä uudelleen</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
</context>
<context>
    <name>SearchStatus</name>
    <message>
        <source>Bara det nya</source>
        <translation>Vain uudet</translation>
    </message>
    <message>
        <source>Avgränsa</source>
        <translation>Rajaa</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Ohje</translation>
    </message>
    <message>
        <source>Spara sökningen</source>
        <translation>Tallenna haku</translation>
    </message>
    <message>
        <source>Vad ska sökningen heta?</source>
        <translation>Minkä nimen haku saa?</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Sparad</source>
        <translation>Tallennettu</translation>
    </message>
    <message>
        <source>Ta bort filtret %1</source>
        <translation>Poista rajaus %1</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Menade du:</source>
        <translation>Tarkoititko:</translation>
    </message>
    <message>
        <source>Menade du (Enter):</source>
        <translation>Tarkoititko (Enter):</translation>
    </message>
    <message>
        <source>Menade du %1?</source>
        <translation>Tarkoititko %1?</translation>
    </message>
</context>
<context>
    <name>Sekretess</name>
    <message>
        <source>Handlingen är märkt med sekretess.</source>
        <translation>Asiakirja on merkitty salassa pidettäväksi.</translation>
    </message>
    <message>
        <source>Märkningen är borttagen.</source>
        <translation>Merkintä on poistettu.</translation>
    </message>
    <message>
        <source>Märkt med sekretess. På sidan {page} står: ”{words}”.</source>
        <translation>Merkitty salassa pidettäväksi. Sivulla {page} lukee: ”{words}”.</translation>
    </message>
    <message>
        <source>Märkt med sekretess, av dig.</source>
        <translation>Merkitty salassa pidettäväksi, sinun merkintäsi.</translation>
    </message>
</context>
<context>
    <name>SelectFeature</name>
    <message>
        <source>&amp;Kopiera</source>
        <translation>&amp;Kopioi</translation>
    </message>
    <message>
        <source>Kopiera med &amp;hänvisning</source>
        <translation>Kopioi &amp;viitteen kanssa</translation>
    </message>
    <message>
        <source>Kopiera ett område som &amp;bild</source>
        <translation>Kopioi alue &amp;kuvana</translation>
    </message>
    <message>
        <source>Markera all text på &amp;sidan</source>
        <translation>Valitse kaikki &amp;sivun teksti</translation>
    </message>
    <message>
        <source>&amp;Textmarkör: markera med tangenterna</source>
        <translation>&amp;Tekstikohdistin: merkitse näppäimillä</translation>
    </message>
    <message>
        <source>Dra en ruta över det du vill kopiera. Esc avbryter.</source>
        <translation>Vedä ruutu kopioitavan ympärille. Esc peruuttaa.</translation>
    </message>
    <message>
        <source>Rutan blev för liten. Dra den större, så kopieras den.</source>
        <translation>Ruutu jäi liian pieneksi. Vedä se suuremmaksi, niin se kopioidaan.</translation>
    </message>
    <message>
        <source>Bilden är kopierad. Klistra in den där du vill ha den.</source>
        <translation>Kuva on kopioitu. Liitä se haluamaasi paikkaan.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Markera: %1 (tangent %2)</source>
        <translation>Merkitse: %1 (näppäin %2)</translation>
    </message>
</context>
<context>
    <name>ServingDialog</name>
    <message>
        <source>Tjänstgöring i ärendet</source>
        <translation>Sijaisuus asiassa</translation>
    </message>
    <message>
        <source>För vem du tjänstgör i ärendet</source>
        <translation>Kenen sijaisena toimit asiassa</translation>
    </message>
    <message>
        <source>Lämna tomt om du inte tjänstgör för någon just här.</source>
        <translation>Jätä tyhjäksi, jos et juuri tässä toimi kenenkään sijaisena.</translation>
    </message>
    <message>
        <source>Lämna tomt om det är som på resten av mötet: {name}.</source>
        <translation>Jätä tyhjäksi, jos se on sama kuin muuten kokouksessa: {name}.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>För vem tjänstgör du i det här ärendet?</source>
        <translation>Kenen sijaisena toimit tässä asiassa?</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kopierat. Efter en minut går det inte längre att klistra in det.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen är märkt med sekretess. Vill du ändå citera den i en anteckning?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dina anteckningar kan sparas och skrivas ut. Då följer citatet med.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen är märkt med sekretess. Vill du ändå ta ut den ur programmet?</source>
        <translation>Asiakirja on merkitty salassa pidettäväksi. Haluatko silti ottaa sen ulos ohjelmasta?</translation>
    </message>
    <message>
        <source>Ja, fortsätt</source>
        <translation>Kyllä, jatka</translation>
    </message>
    <message>
        <source>Utanför programmet är den inte låst, och du ansvarar själv för att ingen annan ser den.</source>
        <translation>Ohjelman ulkopuolella se ei ole lukittu, ja vastaat itse siitä, ettei kukaan muu näe sitä.</translation>
    </message>
    <message>
        <source>{who} har bestämt att det här inte får lämna programmet.</source>
        <translation>{who} on määrännyt, ettei tämä saa poistua ohjelmasta.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Hämta nu</source>
        <translation>Hae nyt</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Muuta…</translation>
    </message>
    <message>
        <source>Ta bort…</source>
        <translation>Poista…</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pidä tauko</translation>
    </message>
    <message>
        <source>Hur långt {name} har kommit</source>
        <translation>Kuinka pitkällä {name} on</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
    <message>
        <source>Hämta nu</source>
        <translation>Hae nyt</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Lägg till ett ställe…</source>
        <translation>Lisää paikka…</translation>
    </message>
    <message>
        <source>Visa äldre</source>
        <translation>Näytä vanhemmat</translation>
    </message>
    <message>
        <source>Hämtningar</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Vad som har hänt</source>
        <translation>Mitä on tapahtunut</translation>
    </message>
    <message>
        <source>Programmet går ut på nätet på samma sätt som datorns webbläsare, också genom kommunens mellanserver (proxy) om datorn är inställd så. Det litar på samma certifikat som datorn, och på dem du själv lägger till för ett ställe.</source>
        <translation>Ohjelma käyttää verkkoa samoin kuin tietokoneen selain, myös kunnan välipalvelimen (proxy) kautta, jos tietokone on säädetty niin. Se luottaa samoihin varmenteisiin kuin tietokone ja niihin, jotka itse lisäät paikalle.</translation>
    </message>
    <message>
        <source>Härifrån hämtas handlingar. Det som har kommit ligger låst på datorn och går att läsa utan nät.</source>
        <translation>Täältä haetaan asiakirjoja. Saapuneet ovat lukittuina tietokoneessa ja luettavissa ilman verkkoa.</translation>
    </message>
    <message>
        <source>Här hämtas inga handlingar än. Lägg till stället där kommunen lägger ut dem, så kommer de av sig själva.</source>
        <translation>Täällä ei haeta vielä asiakirjoja. Lisää paikka, jossa kunta julkaisee ne, niin ne tulevat itsestään.</translation>
    </message>
    <message>
        <source>Här går det inte att lägga till egna ställen.</source>
        <translation>Täällä ei voi lisätä omia paikkoja.</translation>
    </message>
    <message>
        <source>Ingenting än.</source>
        <translation>Ei vielä mitään.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Läs vidare: {title}</source>
        <translation>Jatka lukemista: {title}</translation>
    </message>
    <message>
        <source>Senaste sammanträdet</source>
        <translation>Viimeisin kokous</translation>
    </message>
    <message>
        <source>Nästa sammanträde</source>
        <translation>Seuraava kokous</translation>
    </message>
    <message>
        <source>inställt</source>
        <translation>peruttu</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Kokous</translation>
    </message>
    <message>
        <source>Läs handlingarna</source>
        <translation>Lue asiakirjat</translation>
    </message>
    <message>
        <source>sida</source>
        <translation>sivu</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation>sivua</translation>
    </message>
    <message>
        <source>{pages}, alla lästa</source>
        <translation>{pages}, kaikki luettu</translation>
    </message>
    <message>
        <source>{pages}, {left} kvar att läsa</source>
        <translation>{pages}, {left} lukematta</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>asia</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>asiaa</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>asiakirja</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation>asiakirjaa</translation>
    </message>
    <message>
        <source>Nytt: {n}</source>
        <translation>Uutta: {n}</translation>
    </message>
    <message>
        <source>Ändrat: {n}</source>
        <translation>Muuttunut: {n}</translation>
    </message>
    <message>
        <source>Utgår: {n}</source>
        <translation>Poistuu: {n}</translation>
    </message>
    <message>
        <source>1 ny träff för ”%2”</source>
        <translation>1 uusi osuma haulle ”%2”</translation>
    </message>
    <message>
        <source>%1 nya träffar för ”%2”</source>
        <translation>%1 uutta osumaa haulle ”%2”</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>luettu</translation>
    </message>
    <message>
        <source>{left} kvar</source>
        <translation>{left} jäljellä</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Sparade sökningar</source>
        <translation>Tallennetut haut</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Ilman kokousta</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Tulevat</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Aiemmat</translation>
    </message>
    <message>
        <source>Sedan du var här sist: %1</source>
        <translation>Viime käyntisi jälkeen: %1</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Esityslista</translation>
    </message>
    <message>
        <source>Visa det nya först</source>
        <translation>Näytä uudet ensin</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Näytä kaikki {n}</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Visa hämtningar</source>
        <translation>Näytä haut</translation>
    </message>
</context>
<context>
    <name>SyncFeature</name>
    <message>
        <source>&amp;Hämta nu</source>
        <translation>Hae &amp;nyt</translation>
    </message>
    <message>
        <source>Hä&amp;mtningar</source>
        <translation>&amp;Haut</translation>
    </message>
    <message>
        <source>Ska programmet sluta hämta från {name}?</source>
        <translation>Lopetetaanko haku paikasta {name}?</translation>
    </message>
    <message>
        <source>Sluta hämta</source>
        <translation>Lopeta haku</translation>
    </message>
    <message>
        <source>Allt som redan har kommit finns kvar, med dina anteckningar. Lösenordet, om det finns ett, tas bort ur datorns nyckelring.</source>
        <translation>Kaikki jo tullut säilyy muistiinpanoineen. Mahdollinen salasana poistetaan tietokoneen avainnipusta.</translation>
    </message>
    <message>
        <source>Nya handlingar har kommit</source>
        <translation>Uusia asiakirjoja on tullut</translation>
    </message>
    <message>
        <source>Öppna programmet för att se vilka.</source>
        <translation>Avaa ohjelma, niin näet mitkä.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Mallar för anteckningar</source>
        <translation>Muistiinpanomallit</translation>
    </message>
    <message>
        <source>Slag av anteckning</source>
        <translation>Muistiinpanon laji</translation>
    </message>
    <message>
        <source>Så börjar en ny anteckning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmets egen text</source>
        <translation>Ohjelman oma teksti</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Hur ska en ny anteckning börja?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det du redan har skrivit ändras inte. En rad som börjar med - blir en punkt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Sidor som bilder</source>
        <translation>Sivut kuvina</translation>
    </message>
</context>
<context>
    <name>TiesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Takaisin</translation>
    </message>
    <message>
        <source>Mina kopplingar</source>
        <translation>Sidokseni</translation>
    </message>
    <message>
        <source>Skriv in företag, föreningar, personer och adresser som du har koppling till. Programmet letar efter namnen i nya handlingar och säger till i ärendet. Listan är privat. Den ligger låst i ditt bibliotek och skickas aldrig någonstans.</source>
        <translation>Kirjoita yritykset, yhdistykset, henkilöt ja osoitteet, joihin sinulla on sidos. Ohjelma etsii nimiä uusista asiakirjoista ja kertoo siitä asiassa. Luettelo on yksityinen. Se on lukittuna kirjastossasi, eikä sitä lähetetä koskaan minnekään.</translation>
    </message>
    <message>
        <source>I mötets handlingar</source>
        <translation>Kokouksen asiakirjoissa</translation>
    </message>
    <message>
        <source>Parta med komma</source>
        <translation>Erota pilkulla</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Lisää</translation>
    </message>
    <message>
        <source>&amp;Namn eller adress</source>
        <translation>&amp;Nimi tai osoite</translation>
    </message>
    <message>
        <source>&amp;Vad det är</source>
        <translation>&amp;Mikä se on</translation>
    </message>
    <message>
        <source>&amp;Skrivs också (om du vill)</source>
        <translation>Kirjoitetaan &amp;myös (jos haluat)</translation>
    </message>
    <message>
        <source>&amp;Organisationsnummer (om du vill)</source>
        <translation>&amp;Yritystunnus (jos haluat)</translation>
    </message>
    <message>
        <source>Listan är tom.</source>
        <translation>Luettelo on tyhjä.</translation>
    </message>
    <message>
        <source>Inget ärende i det öppna mötet nämner det du bevakar.</source>
        <translation>Mikään avoimen kokouksen asia ei mainitse seuraamaasi.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Poista {name}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>‹ Startsidan</source>
        <translation>‹ Aloitussivu</translation>
    </message>
    <message>
        <source>Sök i allt</source>
        <translation>Hae kaikesta</translation>
    </message>
    <message>
        <source>Sök i allt (Ctrl+K)</source>
        <translation>Hae kaikesta (Ctrl+K)</translation>
    </message>
    <message>
        <source>Sök i allt   Ctrl+K</source>
        <translation>Hae kaikesta   Ctrl+K</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Hae</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>Lägg till kommunens certifikat…</source>
        <translation>Lisää kunnan varmenne…</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
    <message>
        <source>Lås upp dina handlingar</source>
        <translation>Avaa asiakirjojesi lukitus</translation>
    </message>
    <message>
        <source>Skriv ditt lösenord.</source>
        <translation>Kirjoita salasanasi.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Salasana</translation>
    </message>
    <message>
        <source>Använd återställningskod</source>
        <translation>Käytä palautuskoodia</translation>
    </message>
    <message>
        <source>Lås upp med återställningskod</source>
        <translation>Avaa palautuskoodilla</translation>
    </message>
    <message>
        <source>Skriv koden som du sparade när du började. Stora och små bokstäver spelar ingen roll.</source>
        <translation>Kirjoita koodi, jonka tallensit aloittaessasi. Isoilla ja pienillä kirjaimilla ei ole väliä.</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation>Palautuskoodi</translation>
    </message>
    <message>
        <source>Använd lösenordet</source>
        <translation>Käytä salasanaa</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Tips: fyra ord som du minns men ingen gissar.</source>
        <translation>Vinkki: neljä sanaa, jotka muistat mutta joita kukaan ei arvaa.</translation>
    </message>
    <message>
        <source>För kort, {n} tecken till.</source>
        <translation>Liian lyhyt, vielä {n} merkkiä.</translation>
    </message>
    <message>
        <source>För lätt att gissa: använd fler olika bokstäver.</source>
        <translation>Liian helppo arvata: käytä useampia eri kirjaimia.</translation>
    </message>
    <message>
        <source>Svag. Lägg till ett ord eller två.</source>
        <translation>Heikko. Lisää sana tai kaksi.</translation>
    </message>
    <message>
        <source>Bra.</source>
        <translation>Hyvä.</translation>
    </message>
    <message>
        <source>Mycket bra.</source>
        <translation>Erittäin hyvä.</translation>
    </message>
    <message>
        <source>Skriv lösenordet en gång till.</source>
        <translation>Kirjoita salasana toisen kerran.</translation>
    </message>
    <message>
        <source>De två är inte lika än.</source>
        <translation>Ne eivät ole vielä samat.</translation>
    </message>
</context>
<context>
    <name>Unplaced</name>
    <message>
        <source>Markeringen står kvar i den äldre versionen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markeringen står nu på s. {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>förut s. {page}</source>
        <translation>aiemmin s. {page}</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>{n} procent likt</source>
        <translation>{n} prosenttia samaa</translation>
    </message>
</context>
<context>
    <name>UnplacedFeature</name>
    <message>
        <source>K&amp;unde inte placeras…</source>
        <translation>&amp;Ei voitu sijoittaa…</translation>
    </message>
    <message>
        <source>Visa en &amp;äldre version…</source>
        <translation>Näytä &amp;vanhempi versio…</translation>
    </message>
    <message>
        <source>Placera här</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avbryt (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 markering kunde inte placeras. Visa den</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 markeringar kunde inte placeras. Visa dem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markera stället där %1 hör hemma, och tryck på Placera här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markera orden i den handling som markeringen hör till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen har bara kommit i en version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Äldre version: %1. Den har ersatts av en nyare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, kom %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnplacedPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Takaisin (Esc)</translation>
    </message>
    <message>
        <source>Markeringar som inte kunde placeras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visa stället i den äldre versionen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj stället själv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Låt den stå kvar i den äldre versionen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alla dina markeringar har hittat sin plats.

Om en handling kommer i en ny version och något du har markerat inte går att känna igen visas det här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kunde inte placeras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De här markeringarna gjorde du i en äldre version. Orden finns inte kvar, eller finns på flera ställen. Inget är borttaget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letar efter ställen som liknar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hör den hemma här? Tryck på ett ställe, så flyttas den dit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget ställe i den nya versionen liknar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hela sidan</source>
        <translation>Koko sivu</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>{n} sak att titta på</source>
        <translation>{n} tarkistettava asia</translation>
    </message>
    <message>
        <source>{n} saker att titta på</source>
        <translation>{n} tarkistettavaa asiaa</translation>
    </message>
</context>
<context>
    <name>WarningsStrip</name>
    <message>
        <source>Att titta på</source>
        <translation>Tarkistettavaa</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Visa handlingen: {text}</source>
        <translation>Näytä asiakirja: {text}</translation>
    </message>
    <message>
        <source>Flytta…</source>
        <translation>Siirrä…</translation>
    </message>
    <message>
        <source>Flytta handlingen till ett annat ärende</source>
        <translation>Siirrä asiakirja toiseen asiaan</translation>
    </message>
    <message>
        <source>Flytta till ett annat ärende: {text}</source>
        <translation>Siirrä toiseen asiaan: {text}</translation>
    </message>
</context>
<context>
    <name>WaysFeature</name>
    <message>
        <source>”%1” räknas nu som läst.</source>
        <translation>”%1” katsotaan nyt luetuksi.</translation>
    </message>
    <message>
        <source>”%1” räknas nu som oläst.</source>
        <translation>”%1” katsotaan nyt lukemattomaksi.</translation>
    </message>
</context>
<context>
    <name>WaysSide</name>
    <message>
        <source>Sidor</source>
        <translation>Sivut</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Sisältö</translation>
    </message>
    <message>
        <source>Fäll ihop sidor och innehåll</source>
        <translation>Sulje sivut ja sisällys</translation>
    </message>
    <message>
        <source>Fäll ihop</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>WaysSides</name>
    <message>
        <source>Sidorna som &amp;bilder</source>
        <translation>Sivut &amp;kuvina</translation>
    </message>
    <message>
        <source>&amp;Innehåll i handlingen</source>
        <translation>Asiakirjan &amp;sisällys</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>När ska programmet hämta?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungefär en gång i timmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungefär två gånger om dagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bara när jag väljer Hämta nu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det gäller medan programmet är öppet. När det är stängt eller låst hämtas ingenting. På batteri hämtar det mer sällan, och inte alls när batteriet snart är slut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>När uppkopplingen kostar, till exempel genom mobilen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hämta bara små filer, högst 5 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hämta ingenting av sig självt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hämta som vanligt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fråga när det kommer en kallelse</source>
        <translation>Kysy, kun kokouskutsu saapuu</translation>
    </message>
    <message>
        <source>Filer som du hämtar själv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>För dig som loggar in med BankID och hämtar handlingarna i webbläsaren. Programmet tittar efter nya filer i datorns mapp för hämtade filer, och frågar innan det tar in något.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1 000</source>
        <translation>1 000</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>asia</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>asiaa</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>asiakirja</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation>asiakirjaa</translation>
    </message>
    <message>
        <source>sida</source>
        <translation>sivu</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation>sivua</translation>
    </message>
    <message>
        <source>fil</source>
        <translation>tiedosto</translation>
    </message>
    <message>
        <source>filer</source>
        <translation>tiedostoa</translation>
    </message>
    <message>
        <source>sammanträde</source>
        <translation>kokous</translation>
    </message>
    <message>
        <source>sammanträden</source>
        <translation>kokousta</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation>muistiinpano</translation>
    </message>
    <message>
        <source>anteckningar</source>
        <translation>muistiinpanoa</translation>
    </message>
    <message>
        <source>markering</source>
        <translation>merkintä</translation>
    </message>
    <message>
        <source>markeringar</source>
        <translation>merkintää</translation>
    </message>
    <message>
        <source>Tjänsteskrivelse</source>
        <translation>Viranhaltijan kirjelmä</translation>
    </message>
    <message>
        <source>Bilaga</source>
        <translation>Liite</translation>
    </message>
    <message>
        <source>Protokollsutdrag</source>
        <translation>Pöytäkirjanote</translation>
    </message>
    <message>
        <source>Yttrande</source>
        <translation>Lausunto</translation>
    </message>
    <message>
        <source>Kallelse</source>
        <translation>Kokouskutsu</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Pöytäkirja</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Asiakirja</translation>
    </message>
    <message>
        <source>formalia</source>
        <translation>muodollisuudet</translation>
    </message>
    <message>
        <source>beslut</source>
        <translation>päätös</translation>
    </message>
    <message>
        <source>information</source>
        <translation>tiedoksi</translation>
    </message>
    <message>
        <source>anmälan</source>
        <translation>ilmoitus</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Hur långt arbetet har kommit</source>
        <translation>Kuinka pitkällä työ on</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Keskeytä</translation>
    </message>
</context>
<context>
    <name>WorkingFace</name>
    <message>
        <source>Byter nyckel</source>
        <translation>Vaihdetaan avainta</translation>
    </message>
    <message>
        <source>Allt i biblioteket låses på nytt med en annan nyckel. Stänger du programmet innan det är klart gäller den gamla eller den nya nyckeln, och inget är förlorat. Spara båda koderna tills programmet säger att nyckeln är bytt.</source>
        <translation>Koko kirjasto lukitaan uudelleen toisella avaimella. Jos suljet ohjelman ennen kuin se on valmis, vanha tai uusi avain on voimassa, eikä mitään katoa. Säilytä molemmat koodit, kunnes ohjelma sanoo avaimen vaihtuneen.</translation>
    </message>
</context>
<context>
    <name>_AskFace</name>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Avaa lukitus</translation>
    </message>
</context>
<context>
    <name>_ChooseFace</name>
    <message>
        <source>Nytt lösenord</source>
        <translation>Uusi salasana</translation>
    </message>
    <message>
        <source>Lösenordet en gång till</source>
        <translation>Salasana uudelleen</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Näytä kirjoittamani</translation>
    </message>
    <message>
        <source>Lås med det här lösenordet</source>
        <translation>Lukitse tällä salasanalla</translation>
    </message>
    <message>
        <source>Välj ett lösenord</source>
        <translation>Valitse salasana</translation>
    </message>
    <message>
        <source>Dina handlingar sparas låsta på den här datorn. Lösenordet låser upp dem varje gång du startar programmet. Ingen annan än du känner till det.</source>
        <translation>Asiakirjasi tallennetaan lukittuina tähän tietokoneeseen. Salasana avaa ne aina, kun käynnistät ohjelman. Kukaan muu kuin sinä ei tiedä sitä.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Salasana</translation>
    </message>
    <message>
        <source>Skriv det en gång till</source>
        <translation>Kirjoita se toisen kerran</translation>
    </message>
</context>
<context>
    <name>_CodeFace</name>
    <message>
        <source>Återställningskod</source>
        <translation>Palautuskoodi</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Tulosta…</translation>
    </message>
    <message>
        <source>Jag har sparat koden</source>
        <translation>Olen tallentanut koodin</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <source>Spara din återställningskod</source>
        <translation>Tallenna palautuskoodisi</translation>
    </message>
    <message>
        <source>Om du glömmer lösenordet är den här koden enda vägen in till dina handlingar och anteckningar. Skriv ut den eller skriv av den, och lägg den där du har pass och viktiga papper. Den visas bara nu.</source>
        <translation>Jos unohdat salasanan, tämä koodi on ainoa tie asiakirjoihisi ja muistiinpanoihisi. Tulosta tai kirjoita se muistiin ja säilytä sitä passin ja tärkeiden papereiden kanssa. Se näytetään vain nyt.</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Hittas inte i den nya versionen</source>
        <translation>Ei löydy uudesta versiosta</translation>
    </message>
</context>
<context>
    <name>_LockStep</name>
    <message>
        <source>Visa en ny återställningskod att skriva ut…</source>
        <translation>Näytä uusi palautuskoodi tulostettavaksi…</translation>
    </message>
    <message>
        <source>Har du skrivit ut koden och lagt den där du har viktiga papper behövs ingen ny. Gör du en ny gäller bara den.</source>
        <translation>Jos olet tulostanut koodin ja pannut sen tärkeiden papereiden joukkoon, uutta ei tarvita. Jos teet uuden, vain se kelpaa.</translation>
    </message>
</context>
<context>
    <name>_MeetingLine</name>
    <message>
        <source>Spara…</source>
        <translation>Tallenna…</translation>
    </message>
    <message>
        <source>Spara {board} {when}</source>
        <translation>Tallenna {board} {when}</translation>
    </message>
    <message>
        <source>Jag justerar protokollet</source>
        <translation>Tarkastan pöytäkirjan</translation>
    </message>
    <message>
        <source>När du justerar</source>
        <translation>Milloin tarkastat</translation>
    </message>
</context>
<context>
    <name>_PapersStep</name>
    <message>
        <source>Hämta handlingar automatiskt…</source>
        <translation>Hae asiakirjat automaattisesti…</translation>
    </message>
    <message>
        <source>Välj filer på datorn…</source>
        <translation>Valitse tiedostoja tietokoneesta…</translation>
    </message>
    <message>
        <source>Prova först med ett exempel</source>
        <translation>Kokeile ensin esimerkillä</translation>
    </message>
    <message>
        <source>Från kommunens webbsida, eller en mapp som ni delar. Programmet hämtar det som är nytt.</source>
        <translation>Kunnan verkkosivulta tai yhteisestä kansiosta. Ohjelma hakee uudet.</translation>
    </message>
    <message>
        <source>Du har fått en fil, en mapp eller ett e-brev med handlingarna.</source>
        <translation>Olet saanut tiedoston, kansion tai sähköpostin, jossa asiakirjat ovat.</translation>
    </message>
    <message>
        <source>En påhittad nämnd att titta runt i. Ta bort den sedan med Arkiv › Ta bort exemplet.</source>
        <translation>Keksitty lautakunta, johon voit tutustua. Poista se sitten valikosta Tiedosto › Poista esimerkki.</translation>
    </message>
</context>
<context>
    <name>_WhoStep</name>
    <message>
        <source>Ditt namn</source>
        <translation>Nimesi</translation>
    </message>
    <message>
        <source>Din nämnd</source>
        <translation>Lautakuntasi</translation>
    </message>
    <message>
        <source>Ledamot</source>
        <translation>Jäsen</translation>
    </message>
    <message>
        <source>Ersättare</source>
        <translation>Varajäsen</translation>
    </message>
    <message>
        <source>Namnet står under det du lämnar in till nämnden, till exempel en reservation. Det stannar på datorn.</source>
        <translation>Nimi tulee lautakunnalle jättämiesi asioiden alle, esimerkiksi eriävään mielipiteeseen. Se pysyy tietokoneessa.</translation>
    </message>
    <message>
        <source>Du är</source>
        <translation>Olet</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Filen är packad på ett sätt som programmet inte öppnar. Packa upp den först, eller be avsändaren skicka den som zip. Inget annat har påverkats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen ändrades medan den lästes. Vänta tills den är färdigsparad och lägg in den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är tom. Be avsändaren skicka den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen finns inte längre där den låg. Lägg in den igen när den är tillbaka.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Du har inte rätt att läsa här. Be den som äger filen eller mappen om tillgång, eller kopiera den till en egen mapp. Inget annat har påverkats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är låst med lösenord. Öppna den i sitt eget program, spara den utan lösenord och lägg in den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är större än 2 GB och togs inte in. Be avsändaren dela upp den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det går inte att känna igen vad det är för slags fil, så den togs inte in. Originalet är orört.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen gick inte att läsa från disken. Försök igen, eller kopiera den till en annan mapp först. Inget annat har påverkats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilagan ligger inte i meddelandet, bara en länk till den. Öppna meddelandet och spara bilagan som en fil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelandet är skadat och gick inte att öppna. Spara bilagorna som filer i e-postprogrammet och lägg in dem i stället.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelandet är tomt: det har varken text eller bilagor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En liten bild i meddelandets text, till exempel en logotyp, togs inte in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelandet är krypterat. Öppna det i e-postprogrammet och spara bilagorna som filer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelandets elektroniska underskrift är ingen handling och togs inte in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meddelandet är för stort för att öppnas. Spara bilagorna som filer och lägg in dem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilagan är sparad i en form som bara Outlook läser (winmail.dat). Be avsändaren skicka den igen som vanlig bilaga.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En kopia som blev till när två datorer ändrade samma fil. Den hämtas inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En genväg till något som redan är med. Den behövs inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En genväg till något utanför mappen. Lägg in filen själv om den hör till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är ljud, film eller ett program, ingen handling. Den hämtas inte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En tillfällig fil från ett annat program. Den är ingen handling och togs inte in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är för stor för att öppnas där den ligger. Packa upp den och lägg in den för sig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen ligger i för många lager av zip och meddelanden. Packa upp den och lägg in den för sig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leveransen har fler filer än programmet tar på en gång. Lägg in resten för sig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen håller på att skrivas. Den hämtas när den är färdig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen blir orimligt stor när den packas upp och togs inte in. Fråga avsändaren vad den är.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip-filen är skadad. Hämta den igen, eller be avsändaren skicka den på nytt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip-filen är tom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är packad på ett ovanligt sätt. Packa upp den och lägg in den för sig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip-filen är låst med lösenord. Packa upp den med lösenordet och lägg in filerna.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En fil som datorn lagt dit själv. Den är ingen handling och togs inte in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopian är skadad eller avbruten, så den används inte. Inget har ändrats. Välj en annan kopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns redan en fil som heter {name}. Välj ett annat namn. Inget har skrivits över.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappen för säkerhetskopian går inte att nå. Sätt i disken eller välj en annan mapp. Biblioteket är som det var.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns redan ett bibliotek här. Inget har ändrats. Lägg till --replace om säkerhetskopian ska ta dess plats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopian finns inte på den platsen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den här säkerhetskopian har inget lösenord. Öppna den med återställningskoden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorns nyckelring öppnar biblioteket, och den följer inte med i en säkerhetskopia. Välj först ett lösenord för säkerhetskopior, eller visa att du har återställningskoden. Annars kan ingen öppna kopian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är ingen säkerhetskopia från det här programmet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte rätt när den skrevs, så den togs bort. Biblioteket är som det var. Försök igen, helst på en annan disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En återställd säkerhetskopia väntar redan. Starta om programmet först.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopian är gjord med en nyare version av programmet. Inget har ändrats. Installera den nyare versionen och återställ igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är skadad på disken och kan inte visas. Allt annat går att läsa. Lägg in handlingen igen, så läggs en hel fil på plats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen saknas på disken. Allt annat går att läsa. Lägg in handlingen igen, så läggs den på plats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disken svarade inte som den ska. Det du hade sparat finns kvar. Kontrollera att disken sitter i och inte är full, och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disken är full. Inget har gått förlorat, men det sista kunde inte sparas. Ta bort något du inte behöver och försök igen.</source>
        <translation>Levy on täynnä. Mitään ei ole kadonnut, mutta viimeisintä ei voitu tallentaa. Poista jotakin tarpeetonta ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Allt går att läsa, men inget nytt kan sparas: disken är full eller går inte att skriva på. Gör plats, eller anslut disken så att det går att skriva, och starta om programmet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmet får inte spara här. Inget har ändrats. Kontrollera att du har rätt att skriva i mappen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen som hör till nyckeln är skadad, så biblioteket går inte att öppna. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen som hör till nyckeln saknas, så biblioteket går inte att öppna. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket har använts med en nyare version av programmet. Inget har ändrats. Installera den nyare versionen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket öppnas av datorns nyckelring, inte med lösenord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeln är inte bytt, för den går inte att byta när du låser upp med återställningskoden. Välj Byt nyckel igen och lås upp på vanligt sätt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv ett lösenord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenordet kunde inte läsas ur den fil som programmet fick det i. Det ska stå på filens första rad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket är låst. Skriv ditt lösenord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställningskoden stämmer inte. Den har sju grupper med fyra tecken. Jämför tecken för tecken med den utskrivna koden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det har blivit fel flera gånger. Vänta {seconds} sekunder och försök igen. Inget är förlorat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fel lösenord. Försök igen, eller använd återställningskoden som du skrev ut.</source>
        <translation>Väärä salasana. Yritä uudelleen tai käytä tulostamaasi palautuskoodia.</translation>
    </message>
    <message>
        <source>Återställningskoden hör till ett annat bibliotek. Har du skrivit ut en nyare kod gäller bara den.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorns nyckelring svarade inte som den ska. Inget har ändrats. Logga ut och in på datorn och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckelringen på datorn skyddar inte det som läggs i den. Välj ett lösenord i stället.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorns nyckelring är låst. Lås upp den och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorn har ingen nyckelring som programmet kan använda. Välj ett lösenord i stället, eller öppna biblioteket med återställningskoden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bibliotekets nyckel finns inte längre i datorns nyckelring. Inget är borttaget. Öppna med återställningskoden som du skrev ut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket används just nu av ett annat fönster, eller så pågår en inläsning. Inget har ändrats. Vänta tills det är klart, eller stäng det andra fönstret, och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen med inställningar från dem som sköter datorn gick inte att använda. Programmet fungerar som vanligt utan den. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En del av inställningarna från dem som sköter datorn gick inte att använda ({parts}). Resten gäller. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inställningarna gick inte att läsa, så programmet använder de vanliga. Handlingar och anteckningar är orörda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En del av inställningarna gick inte att förstå ({keys}), så de vanliga används där.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket är upptaget just nu. Inget har gått förlorat. Försök igen om en stund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket är skadat på disken. Stäng programmet och lägg tillbaka en säkerhetskopia. Ta inte bort något innan dess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bibliotekets förteckning saknas, men handlingarna ligger kvar. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen på bibliotekets plats är inte krypterad och öppnas inte. Någon eller något har bytt ut den. Lägg tillbaka en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket går inte att nå. Kontrollera att disken sitter i och att du har rätt till mappen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nyckeln hör inte till det här biblioteket, eller så är början av filen skadad. Inget har ändrats. Lägg tillbaka en säkerhetskopia.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är skadad och går inte att visa. Be avsändaren skicka den igen. Originalet finns kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den här sortens fil kan inte visas här. Den finns kvar, och du kan spara ut den och öppna den i ett annat program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidan är skadad och går inte att visa. Resten av handlingen går att läsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen går inte att visa. Filen är oförändrad: spara ut den och prova att öppna den i ett annat program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är skadad och går inte att läsa. Be avsändaren skicka den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det tog för lång tid att läsa handlingen, så läsningen avbröts. Filen är oförändrad: försök igen, eller öppna den i ett annat program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen är för krävande för den här datorn att visa. Filen är oförändrad: prova att öppna den i ett annat program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen har inga sidor. Be avsändaren skicka den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmet kunde inte börja läsa filer. Inget har ändrats. Stäng andra program och starta om IFN Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är ingen PDF, fast den ser ut att vara det på namnet. Be avsändaren skicka den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen är låst med lösenord. Skriv lösenordet, eller be avsändaren om en olåst fil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texten på sidan {page} gick inte att läsa ur bilden. Sidan går att läsa som förut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmet Tesseract med svenska finns inte på datorn. Be den som sköter datorn att installera det, så kan sidorna göras sökbara. De går att läsa som förut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorn har inget som kan läsa upp text. På Linux heter det speech-dispatcher: be den som sköter datorn att installera det, med en svensk röst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Den del av programmet som läser upp text är inte installerad. Be den som sköter datorn att lägga till den. Det går att läsa texten själv, i den storlek du vill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorn har ingen svensk röst. Lägg till en: i Windows under Inställningar, Tid och språk, Tal; i macOS under Systeminställningar, Hjälpmedel, Uppläst innehåll. Starta sedan om IFN Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set_by} har bestämt att sammanträden inte får sparas till en kalender på den här datorn. Inget har sparats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avbrutet. Biblioteket är som det var.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det öppna fönstret läser färdigt handlingarna. Vill du inte ha in dem stoppar du där.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biblioteket är låst och det finns ingen nyckelring som svarar. Ange en fil med lösenordet i miljövariabeln IFN_PASSPHRASE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingarna är inlästa, men disken är full. Allt går inte att söka i än. Gör plats, så blir det klart nästa gång programmet är igång.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget i leveransen kunde läsas. Biblioteket är som det var.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Svaret gick inte att skriva ut. Är disken full? Det som skulle göras är gjort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenord: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenord till {name} (tomt hoppar över filen): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fel lösenord. Försök igen med {name} (tomt hoppar över filen): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handboken följde inte med programmet. Be den som sköter datorn att installera om det. Dina handlingar är orörda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handboken kunde inte sparas där. Välj en annan mapp och försök igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorns klocka har gått långt fram sedan programmet var i gång senast. Öppna programmet och svara på sidan Rensa om dagen stämmer. Inget är rensat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ange vad som ska rensas: --meeting, --document eller --rules. Inget är rensat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det sista tas bort från disken vid nästa start. Nyckeln till det är redan borta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reglerna är bestämda av {by} och kan inte ändras här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regeln säger inte när. Välj ett antal månader eller en dag. Inget har ändrats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Välj en ny eller tom mapp, utanför programmets egen. Inget är raderat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ange antingen --save-to MAPP eller --save-nothing. Inget är raderat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allt annat på den här datorn raderas. Skriv {word} för att fortsätta:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datorns nyckelring svarade inte. Nyckeln kan ligga kvar där, men det den öppnade är raderat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} filer gick inte att ta bort, eftersom ett annat program använder dem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inget att radera här.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inget är raderat. Svara på båda frågorna, eller ange --yes-erase-everything om ingen kan svara.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} filer i mappen hör inte till programmet och är kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det går inte att ångra. Är du säker? Skriv {word}:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Här finns {papers} handlingar från {meetings} sammanträden. Eget att spara: {own}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmet är öppet. Stäng fönstret och försök igen. Inget är raderat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingar i sammanträdet är märkta med sekretess. Inget är sparat. Vill du ändå spara, ange --confidential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingarna ändrades medan de skulle rensas, och inget av dem togs bort. Försök igen om en stund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importen finns inte längre i biblioteket. Inget har ändrats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markeringen finns inte längre. Inget annat har ändrats.</source>
        <translation>Merkintää ei enää ole. Muuta ei ole muutettu.</translation>
    </message>
    <message>
        <source>Orden som du citerade finns inte kvar i den nya versionen. Anteckningen är oförändrad, och Gå › Visa en äldre version visar orden där de stod.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenord för säkerhetskopior: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samma lösenord en gång till: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenorden var inte lika. Ingen säkerhetskopia gjordes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen med återställningskoden (IFN_RECOVERY_CODE_FILE) gick inte att läsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ange en fil med återställningskoden i miljövariabeln IFN_RECOVERY_CODE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Återställningskod: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Säkerhetskopians lösenord: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} är ingen dag. Skriv den som 2026-01-31.</source>
        <translation>{name} ei ole päivä. Kirjoita se muodossa 2026-01-31.</translation>
    </message>
    <message>
        <source>Filen med källans lösenord (IFN_SOURCE_PASSWORD_FILE) gick inte att läsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lösenord för {name}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Textfilen gick inte att läsa. Den ska finnas och vara sparad som UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handlingen har ingen sida {page}.</source>
        <translation>Asiakirjassa ei ole sivua {page}.</translation>
    </message>
    <message>
        <source>Handlingen har ingen sådan version.</source>
        <translation>Asiakirjasta ei ole sellaista versiota.</translation>
    </message>
    <message>
        <source>Handlingen har bara kommit i en version, så det finns inget att jämföra med.</source>
        <translation>Asiakirjasta on tullut vain yksi versio, joten vertailtavaa ei ole.</translation>
    </message>
    <message>
        <source>Handlingen finns inte i biblioteket. Den kan ha tagits bort.</source>
        <translation>Asiakirjaa ei ole kirjastossa. Se on voitu poistaa.</translation>
    </message>
    <message>
        <source>Ärendet finns inte i handlingens sammanträde. Inget har flyttats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set_by} har bestämt att det här inte får lämna programmet. Inget har sparats eller skrivits ut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set_by} har bestämt varifrån handlingarna hämtas på den här datorn. Inget har ändrats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inga handlingar som går att visa, så inget sparades.</source>
        <translation>Näytettäviä asiakirjoja ei ole, joten mitään ei tallennettu.</translation>
    </message>
    <message>
        <source>Sammanträdet har inget ärende {name}. Ange ärendets nummer (32/26) eller id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flera ärenden passar på {name}: {candidates}. Ange ett av deras id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flera sammanträden passar på {name}: {candidates}. Ange ett av deras id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inget sammanträde {name} i biblioteket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ärendet finns inte längre i biblioteket, så anteckningen kunde inte sparas där. Kopiera texten till ett annat ärende.</source>
        <translation>Asiaa ei ole enää kirjastossa, joten muistiinpanoa ei voitu tallentaa siihen. Kopioi teksti toiseen asiaan.</translation>
    </message>
    <message>
        <source>Skrivaren tog inte emot utskriften. Kontrollera att den är påslagen och försök igen.</source>
        <translation>Tulostin ei ottanut tulostetta vastaan. Tarkista, että se on päällä, ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Något gick fel i programmet. Dina handlingar är kvar. Försök igen, och starta om programmet om det inte hjälper.</source>
        <translation>Ohjelmassa tapahtui virhe. Asiakirjasi ovat tallessa. Yritä uudelleen, ja käynnistä ohjelma uudelleen, jos se ei auta.</translation>
    </message>
    <message>
        <source>Det gick inte att hitta någon adress i det du skrev. Kopiera den från webbläsarens adressfält, eller välj en mapp.</source>
        <translation>Kirjoittamastasi ei löytynyt osoitetta. Kopioi se selaimen osoitekentästä tai valitse kansio.</translation>
    </message>
    <message>
        <source>Programmet hittade inget att hämta på den adressen. Kontrollera den i webbläsaren, eller fråga den som gav dig den.</source>
        <translation>Ohjelma ei löytänyt siitä osoitteesta mitään haettavaa. Tarkista osoite selaimessa tai kysy siltä, joka antoi sen sinulle.</translation>
    </message>
    <message>
        <source>Svaret från servern gick inte att förstå. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern svarade med något annat än en lista över sammanträden. Kontrollera adressen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adressen leder inte till en lista över sammanträden. Fråga kommunen efter adressen till deras OParl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappen finns inte där den låg. Det du redan har är kvar. Anslut disken eller nätverket, eller välj mappen igen.</source>
        <translation>Kansio ei ole enää paikallaan. Se, mitä sinulla jo on, on tallessa. Liitä levy tai verkko, tai valitse kansio uudelleen.</translation>
    </message>
    <message>
        <source>Mappen svarar inte. Ligger den i ett nätverk är nog nätverket eller den andra datorn borta. Det du redan har är kvar, och programmet försöker igen senare.</source>
        <translation>Kansio ei vastaa. Jos se on verkossa, verkko tai toinen tietokone on luultavasti poissa. Se, mitä sinulla jo on, on tallessa, ja ohjelma yrittää myöhemmin uudelleen.</translation>
    </message>
    <message>
        <source>Du har inte rätt att läsa mappen. Be den som äger den om tillgång.</source>
        <translation>Sinulla ei ole oikeutta lukea kansiota. Pyydä käyttöoikeutta sen omistajalta.</translation>
    </message>
    <message>
        <source>Det där är ingen adress som går att hämta från. Kopiera den från webbläsarens adressfält och försök igen.</source>
        <translation>Tuo ei ole osoite, josta voi hakea. Kopioi se selaimen osoitekentästä ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Servern har för mycket att göra och bad programmet vänta. Programmet försöker igen senare. Inget har gått förlorat.</source>
        <translation>Palvelin on ylikuormittunut ja pyysi ohjelmaa odottamaan. Ohjelma yrittää myöhemmin uudelleen. Mitään ei ole menetetty.</translation>
    </message>
    <message>
        <source>Filen innehåller inget certifikat som går att använda. Be den som sköter servern om rätt fil (PEM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern kunde inte visa att den är den rätta: dess certifikat går inte att lita på. Inget hämtades. Fråga den som sköter servern. Har kommunen ett eget certifikat kan du lägga till det för stället.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen byttes ut medan den hämtades. Programmet hämtar den nya i stället.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen kom inte fram hel, så den togs inte in. Programmet hämtar den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriv adressen utan användarnamn och lösenord. De fyller du i för sig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Förbindelsen bröts mitt i hämtningen. Programmet fortsätter där det slutade nästa gång.</source>
        <translation>Yhteys katkesi kesken haun. Ohjelma jatkaa ensi kerralla siitä, mihin se jäi.</translation>
    </message>
    <message>
        <source>Svaret från servern gick inte att läsa. Programmet försöker igen senare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern skickade programmet vidare till en annan plats. Dit går det inte utan att du har lagt till platsen. Inget hämtades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns inget på den adressen längre. Det du redan har är kvar. Titta efter den nya adressen på kommunens webbplats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern skickade en webbsida i stället för handlingen, kanske en inloggning eller ett felmeddelande. Den togs inte in. Programmet försöker igen senare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern skickar programmet runt i en ring. Fråga den som sköter servern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern svarade inte. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation>Palvelin ei vastannut. Ohjelma yrittää myöhemmin uudelleen. Se, mitä sinulla jo on, on tallessa.</translation>
    </message>
    <message>
        <source>Lösenordet till platsen saknas. Skriv in det, så hämtas handlingarna igen.</source>
        <translation>Paikan salasana puuttuu. Kirjoita se, niin asiakirjat haetaan taas.</translation>
    </message>
    <message>
        <source>Det som svarar på adressen kan inte tala säkert (https) med programmet, så inget hämtades. Titta efter adressen i webbläsaren, eller fråga den som sköter servern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det som servern skickade är ingen PDF, fast den sade det. Det togs inte in. Programmet försöker igen senare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adressen börjar med http, och det som hämtas så kan läsas och ändras på vägen. Använd adressen som börjar med https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det gick inte att nå servern. Allt som redan är hämtat går att läsa. Programmet försöker igen när nätet är tillbaka.</source>
        <translation>Palvelimeen ei saatu yhteyttä. Kaikki jo haettu on luettavissa. Ohjelma yrittää uudelleen, kun verkko palaa.</translation>
    </message>
    <message>
        <source>Servern skickade filen packad fast programmet bad om den som den är. Den togs inte emot. Fråga den som sköter servern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern tog inte emot användarnamnet och lösenordet, eller så har du inte tillgång till platsen. Skriv in dem igen.</source>
        <translation>Palvelin ei hyväksynyt käyttäjätunnusta ja salasanaa, tai sinulla ei ole pääsyä paikkaan. Kirjoita ne uudelleen.</translation>
    </message>
    <message>
        <source>Det gick inte att komma ut på nätet genom datorns proxy. Fråga den som sköter datorn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern ville inte lämna ut det som finns på adressen. Fråga den som sköter servern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Något gick fel på servern. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation>Palvelimella tapahtui virhe. Ohjelma yrittää myöhemmin uudelleen. Se, mitä sinulla jo on, on tallessa.</translation>
    </message>
    <message>
        <source>Det som servern skickade är större än programmet tar emot. Inget av det togs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adressen går till en fil och inte till en sida. Ange adressen till sidan där filerna ligger, så hämtas även de som kommer senare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidan öppnades, men programmet hittade inga handlingar på den. Ange adressen till den sida där nämndens kallelser och protokoll ligger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filer som ligger på en annan webbplats hämtades inte. Öppna dem från sidan i webbläsaren och lägg in dem själv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidan är längre än programmet läser, så det som står sist kan saknas. Det du redan har är kvar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webbplatsen släpper inte in programmet på sidan, fast den kan gå att öppna i webbläsaren. Hämta filerna där och lägg in dem själv, eller fråga den som sköter webbplatsen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webbplatsen ber program att inte läsa den här sidan, och det följer vi. Hämta filerna i webbläsaren och lägg in dem själv, eller fråga den som sköter webbplatsen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webbplatsen ber program att inte hämta filerna, och det följer vi. Hämta dem i webbläsaren och lägg in dem själv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platsen har fler filer eller mappar än programmet går igenom. Välj en mapp längre in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filen kom inte fram i den längd som servern hade sagt, så den togs inte in. Programmet hämtar den igen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platsen är tom, fast det fanns handlingar där förut. Inget har tagits bort här. Titta efter om adressen eller mappen fortfarande stämmer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det finns ingen sådan plats att hämta från.</source>
        <translation>Sellaista hakupaikkaa ei ole.</translation>
    </message>
    <message>
        <source>En hämtning pågår redan. Vänta tills den är klar och försök igen.</source>
        <translation>Haku on jo käynnissä. Odota, kunnes se on valmis, ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Flera platser heter {name}. Ange deras id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En stor del av handlingarna saknas på platsen ({missing} av {files}). Inget har tagits bort här. Titta efter om adressen eller mappen fortfarande stämmer. Ska det vara så, välj Ändra och spara.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servern svarade något som inte går att läsa som en lista över filer. Det du redan har är kvar. Fråga den som sköter servern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>På den adressen finns ingen mapp som går att hämta från. Be den som delar mappen om adressen för WebDAV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flera ärenden har nummer {name}. Ange ett av deras id: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I en nämnd gäller 6 kap. 28 § kommunallagen. Välj punkt 1, 2, 3 eller 4, eller osäker.</source>
        <translation>Lautakunnassa sovelletaan Ruotsin kuntalain 6 luvun 28 §:ää. Valitse kohta 1, 2, 3 tai 4 tai epävarma.</translation>
    </message>
    <message>
        <source>I fullmäktige gäller 5 kap. 47 § kommunallagen, inte punkterna i 6 kap. 28 §. Välj 5:47 eller osäker.</source>
        <translation>Valtuustossa sovelletaan Ruotsin kuntalain 5 luvun 47 §:ää eikä 6 luvun 28 §:n kohtia. Valitse 5:47 tai epävarma.</translation>
    </message>
    <message>
        <source>Det finns inget ärende {name} i sammanträdet. Inget har ändrats.</source>
        <translation>Kokouksessa ei ole asiaa {name}. Mitään ei ole muutettu.</translation>
    </message>
    <message>
        <source>Ärendet är inte markerat, så det finns inget att ta tillbaka.</source>
        <translation>Asiaa ei ole merkitty, joten peruttavaa ei ole.</translation>
    </message>
    <message>
        <source>{name} finns redan bland dina kopplingar.</source>
        <translation>{name} on jo sidoksissasi.</translation>
    </message>
    <message>
        <source>Skriv ett namn med minst två bokstäver.</source>
        <translation>Kirjoita nimi, jossa on vähintään kaksi kirjainta.</translation>
    </message>
    <message>
        <source>{name} finns inte bland dina kopplingar.</source>
        <translation>{name} ei ole sidoksissasi.</translation>
    </message>
    <message>
        <source>Ett organisationsnummer har tio siffror. Lämna fältet tomt om du inte vet.</source>
        <translation>Organisaationumerossa on kymmenen numeroa. Jätä kenttä tyhjäksi, jos et tiedä sitä.</translation>
    </message>
    <message>
        <source>Filen kunde inte sparas där. Handlingen finns kvar i programmet. Välj en annan plats och försök igen.</source>
        <translation>Tiedostoa ei voitu tallentaa sinne. Asiakirja on yhä ohjelmassa. Valitse toinen paikka ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>Filen har fler sidor ({pages}) än programmet tar i en fil ({limit}). Be avsändaren dela upp den.</source>
        <translation>Tiedostossa on enemmän sivuja ({pages}) kuin ohjelma ottaa yhdestä tiedostosta ({limit}). Pyydä lähettäjää jakamaan se.</translation>
    </message>
    <message>
        <source>{name}: sidan {page} är skadad och gick inte att läsa. Resten är med.</source>
        <translation>{name}: sivu {page} on vioittunut eikä sitä voitu lukea. Muu on mukana.</translation>
    </message>
    <message>
        <source>Dagen för sammanträdet, {date}, står bara i filens namn. Titta gärna efter att den stämmer.</source>
        <translation>Kokouspäivä {date} on vain tiedoston nimessä. Tarkista, että se on oikein.</translation>
    </message>
    <message>
        <source>Det gick inte att läsa ut vilken nämnd papperen gäller. De finns ändå med här.</source>
        <translation>Ei saatu selville, mitä lautakuntaa paperit koskevat. Ne ovat silti mukana täällä.</translation>
    </message>
    <message>
        <source>Dagen för sammanträdet står inte i papperen. Du kan skriva in den själv.</source>
        <translation>Kokouspäivää ei ole papereissa. Voit kirjoittaa sen itse.</translation>
    </message>
    <message>
        <source>Det gick inte att läsa ut ärendena ur kallelsen. Den ligger bland sammanträdets papper.</source>
        <translation>Asioita ei saatu luettua kokouskutsusta. Se on kokouksen papereiden joukossa.</translation>
    </message>
    <message>
        <source>{file}: sidorna {first}–{last} är bilder utan text. De går att läsa men inte att söka i.</source>
        <translation>{file}: sivut {first}–{last} ovat kuvia ilman tekstiä. Ne voi lukea, mutta niistä ei voi hakea.</translation>
    </message>
    <message>
        <source>Numren på {count} ärenden ({first} till {last}) är inte utskrivna utan följer av ordningen.</source>
        <translation>{count} asian numeroita ({first}–{last}) ei ole kirjoitettu, vaan ne seuraavat järjestyksestä.</translation>
    </message>
    <message>
        <source>Sammanträdet är inställt. Det står på den plats som handlingarna hämtas från.</source>
        <translation>Kokous on peruttu. Niin lukee paikassa, josta asiakirjat haetaan.</translation>
    </message>
    <message>
        <source>Inte offentligt, enligt den plats som handlingarna hämtas från: {items}.</source>
        <translation>Ei julkinen sen paikan mukaan, josta asiakirjat haetaan: {items}.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” hör hemma. Nu ligger den under {item}. Du kan flytta den.</source>
        <translation>On epävarmaa, mihin ”{title}” kuuluu. Nyt se on kohdassa {item}. Voit siirtää sen.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det sidorna {first}–{last}.</source>
        <translation>On epävarmaa, mistä ”{title}” asiassa {item} alkaa ja mihin se päättyy. Nyt se on sivut {first}–{last}.</translation>
    </message>
    <message>
        <source>Ingen sida har alla orden. Här är sidor som har något av dem.</source>
        <translation>Millään sivulla ei ole kaikkia sanoja. Tässä ovat sivut, joilla on jokin niistä.</translation>
    </message>
    <message>
        <source>Skriv något efter ”{field}:”, utan mellanslag.</source>
        <translation>Kirjoita jotakin kohdan ”{field}:” perään ilman välilyöntiä.</translation>
    </message>
    <message>
        <source>”{value}” är ingen sorts handling. Det går att skriva tjänsteskrivelse, bilaga, protokollsutdrag, yttrande, föredragningslista, protokoll eller övrigt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEAR och NÄRA ska stå mellan två ord.</source>
        <translation>Sanojen NEAR ja NÄRA on oltava kahden sanan välissä.</translation>
    </message>
    <message>
        <source>Orden finns nästan överallt. Här är de bästa av de nyaste sidorna.</source>
        <translation>Sanat ovat melkein kaikkialla. Tässä ovat uusimpien sivujen parhaat osumat.</translation>
    </message>
    <message>
        <source>Skriv också något som ska finnas, inte bara vad som inte ska vara med.</source>
        <translation>Kirjoita myös, mitä pitää löytyä, eikä vain sitä, mikä jätetään pois.</translation>
    </message>
    <message>
        <source>OR och ELLER ska stå mellan två ord.</source>
        <translation>Sanojen OR ja ELLER on oltava kahden sanan välissä.</translation>
    </message>
    <message>
        <source>Skriv minst två bokstäver före *.</source>
        <translation>Kirjoita vähintään kaksi kirjainta ennen merkkiä *.</translation>
    </message>
    <message>
        <source>Citattecknet saknar sitt slut. Sökningen läser allt efter det som en fras.</source>
        <translation>Lainausmerkiltä puuttuu pari. Haku lukee kaiken sen jälkeen yhtenä lausekkeena.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket. Här är sidor med ”{meant}”.</source>
        <translation>Sanaa ”{word}” ei ole kirjastossa. Tässä ovat sivut, joilla on ”{meant}”.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket. Sökt utan prickar: här är sidor med ”{meant}”.</source>
        <translation>Sanaa ”{word}” ei ole kirjastossa. Haettu ilman pisteitä: tässä ovat sivut, joilla on ”{meant}”.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket.</source>
        <translation>Sanaa ”{word}” ei ole kirjastossa.</translation>
    </message>
    <message>
        <source>”{value}” är inget år. Skriv till exempel år:2026 eller år:2024..2026.</source>
        <translation>”{value}” ei ole vuosi. Kirjoita esimerkiksi år:2026 tai år:2024..2026.</translation>
    </message>
    <message>
        <source>{file}: sidan {first} är en bild utan text. Den går att läsa men inte att söka i.</source>
        <translation>{file}: sivu {first} on kuva ilman tekstiä. Sen voi lukea, mutta siitä ei voi hakea.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det bara sidan {first}.</source>
        <translation>On epävarmaa, mistä ”{title}” asiassa {item} alkaa ja mihin se päättyy. Nyt se on vain sivu {first}.</translation>
    </message>
    <message>
        <source>Lägger det nya biblioteket på plats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Låser biblioteket på nytt</source>
        <translation>Lukitaan kirjasto uudelleen</translation>
    </message>
    <message>
        <source>Samlar ihop biblioteket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser igenom säkerhetskopian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser in säkerhetskopian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skriver säkerhetskopian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samlar ihop det du har skrivit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparar filen</source>
        <translation>Tallennetaan tiedostoa</translation>
    </message>
    <message>
        <source>Skriver ut, sida {done} av {total}</source>
        <translation>Tulostetaan, sivu {done}/{total}</translation>
    </message>
    <message>
        <source>Förbereder utskriften</source>
        <translation>Valmistellaan tulostusta</translation>
    </message>
    <message>
        <source>Läser filer, {done} klara</source>
        <translation>Luetaan tiedostoja, {done} valmiina</translation>
    </message>
    <message>
        <source>Flyttar med markeringar, {done} av {total}</source>
        <translation>Siirretään merkintöjä, {done}/{total}</translation>
    </message>
    <message>
        <source>Sparar</source>
        <translation>Tallennetaan</translation>
    </message>
    <message>
        <source>Letar upp ärenden och handlingar</source>
        <translation>Etsitään asioita ja asiakirjoja</translation>
    </message>
    <message>
        <source>Tar bort det sista från disken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rensar, {done} av {total} sammanträden klara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser texten i bilderna, sida {page}</source>
        <translation>Luetaan kuvien tekstiä, sivu {page}</translation>
    </message>
    <message>
        <source>Allt går att söka i</source>
        <translation>Kaikesta voi hakea</translation>
    </message>
    <message>
        <source>{done} av {total} sidor sökbara</source>
        <translation>{done}/{total} sivua haettavissa</translation>
    </message>
    <message>
        <source>Läser sida {done} av {total}</source>
        <translation>Luetaan sivua {done}/{total}</translation>
    </message>
    <message>
        <source>Hämtar handlingar, {done} av {total}</source>
        <translation>Haetaan asiakirjoja, {done}/{total}</translation>
    </message>
    <message>
        <source>Frågar efter nya handlingar</source>
        <translation>Kysytään uusia asiakirjoja</translation>
    </message>
    <message>
        <source>Kontrollerar filerna på disken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kontrollerar biblioteket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Läser protokoll, {done} av {total}</source>
        <translation>Luetaan pöytäkirjoja, {done}/{total}</translation>
    </message>
    <message>
        <source>Letar efter dina kopplingar, {done} av {total} handlingar</source>
        <translation>Etsitään sidoksiasi, {done}/{total} asiakirjaa</translation>
    </message>
    <message>
        <source>Uppdaterar biblioteket till den nya versionen av programmet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Något gick fel ({code}).</source>
        <translation>Jokin meni vikaan ({code}).</translation>
    </message>
    <message>
        <source>Överstrykning</source>
        <translation>Korostus</translation>
    </message>
    <message>
        <source>Understrykning</source>
        <translation>Alleviivaus</translation>
    </message>
    <message>
        <source>Genomstrykning</source>
        <translation>Yliviivaus</translation>
    </message>
    <message>
        <source>Markerat område</source>
        <translation>Merkitty alue</translation>
    </message>
    <message>
        <source>Notislapp</source>
        <translation>Muistilappu</translation>
    </message>
    <message>
        <source>Text på sidan</source>
        <translation>Teksti sivulla</translation>
    </message>
    <message>
        <source>Teckning</source>
        <translation>Piirros</translation>
    </message>
    <message>
        <source>Bokmärke</source>
        <translation>Kirjanmerkki</translation>
    </message>
    <message>
        <source>Gul</source>
        <translation>Keltainen</translation>
    </message>
    <message>
        <source>Grön</source>
        <translation>Vihreä</translation>
    </message>
    <message>
        <source>Turkos</source>
        <translation>Turkoosi</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Vaaleanpunainen</translation>
    </message>
    <message>
        <source>Lila</source>
        <translation>Violetti</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation type="unfinished">Yhteenveto</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation type="unfinished">Päätösehdotus</translation>
    </message>
    <message>
        <source>Mina anteckningar</source>
        <translation type="unfinished">Omat muistiinpanot</translation>
    </message>
    <message>
        <source>Mina markeringar</source>
        <translation type="unfinished">Merkintäni</translation>
    </message>
    <message>
        <source>s. {page}, tryckt {label}</source>
        <translation>s. {page}, painettu {label}</translation>
    </message>
    <message>
        <source>finns inte kvar i den nya versionen, förut s. {page}</source>
        <translation>ei ole enää uudessa versiossa, aiemmin s. {page}</translation>
    </message>
    <message>
        <source>Bokmärke, s. {page}</source>
        <translation>Kirjanmerkki, s. {page}</translation>
    </message>
    <message>
        <source>Handlingar utan ärende</source>
        <translation>Asiakirjat ilman asiaa</translation>
    </message>
    <message>
        <source>Du har inte skrivit eller markerat något till det här sammanträdet.</source>
        <translation>Et ole kirjoittanut tai merkinnyt mitään tähän kokoukseen.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Muistiinpano</translation>
    </message>
    <message>
        <source>Frågor</source>
        <translation>Kysymykset</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Esitys</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Eriävä mielipide</translation>
    </message>
    <message>
        <source>Protokollsanteckning</source>
        <translation>Pöytäkirjamerkintä</translation>
    </message>
    <message>
        <source>Att säga</source>
        <translation>Sanottavaa</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation type="unfinished">Kokous</translation>
    </message>
    <message>
        <source>Sammanträden</source>
        <translation>Kokoukset</translation>
    </message>
    <message>
        <source>IFN Desktop: rapport om ett fel, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapporten innehåller inget ur handlingarna och skickas inte av programmet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Var i programmet det hände:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Det sista i loggen:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Päivämäärä</translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation type="unfinished">Lautakunta</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation type="unfinished">Asia</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation type="unfinished">Diaarinumero</translation>
    </message>
    <message>
        <source>Markering</source>
        <translation>Merkintä</translation>
    </message>
    <message>
        <source>Lagrum</source>
        <translation>Lainkohta</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Eget skäl</source>
        <translation>Oma syy</translation>
    </message>
    <message>
        <source>Jäv markerat</source>
        <translation type="unfinished">Esteellisyys merkitty</translation>
    </message>
    <message>
        <source>Osäker, vill få prövat</source>
        <translation>Epävarma, haluan lautakunnan ratkaisevan</translation>
    </message>
    <message>
        <source>Tillbakatagen</source>
        <translation>Peruttu</translation>
    </message>
    <message>
        <source>markerat</source>
        <translation type="unfinished">merkitty</translation>
    </message>
    <message>
        <source>ändrat</source>
        <translation>muutettu</translation>
    </message>
    <message>
        <source>tillbakataget</source>
        <translation>peruttu</translation>
    </message>
    <message>
        <source>Inget är markerat.</source>
        <translation>Mitään ei ole merkitty.</translation>
    </message>
    <message>
        <source>Mina jävsanmälningar</source>
        <translation>Esteellisyysilmoitukseni</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Muistiinpanot</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation type="unfinished">Esteellisyys</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation type="unfinished">Ilman kokousta</translation>
    </message>
    <message>
        <source>Skrivet vid markeringar i handlingarna</source>
        <translation>Kirjoitettu asiakirjojen merkintöihin</translation>
    </message>
    <message>
        <source>sidan {page}</source>
        <translation>sivu {page}</translation>
    </message>
    <message>
        <source>Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas.</source>
        <translation>Olet merkinnyt esteellisyyden. Ilmoita siitä ja poistu kokouksesta ennen asian käsittelyä.</translation>
    </message>
    <message>
        <source>Du har markerat att du är osäker på om du är jävig. Be nämnden pröva det.</source>
        <translation>Olet merkinnyt olevasi epävarma esteellisyydestäsi. Pyydä lautakuntaa ratkaisemaan asia.</translation>
    </message>
    <message>
        <source>överstrykningen</source>
        <translation>korostus</translation>
    </message>
    <message>
        <source>understrykningen</source>
        <translation>alleviivaus</translation>
    </message>
    <message>
        <source>genomstrykningen</source>
        <translation>yliviivaus</translation>
    </message>
    <message>
        <source>det markerade området</source>
        <translation>merkitty alue</translation>
    </message>
    <message>
        <source>notislappen</source>
        <translation>muistilappu</translation>
    </message>
    <message>
        <source>texten på sidan</source>
        <translation>sivun teksti</translation>
    </message>
    <message>
        <source>teckningen</source>
        <translation>piirros</translation>
    </message>
    <message>
        <source>bokmärket</source>
        <translation>kirjanmerkki</translation>
    </message>
    <message>
        <source>markeringarna</source>
        <translation>merkinnät</translation>
    </message>
    <message>
        <source>kommentaren</source>
        <translation>kommentti</translation>
    </message>
    <message>
        <source>den nya färgen</source>
        <translation>uusi väri</translation>
    </message>
    <message>
        <source>flytten</source>
        <translation>siirto</translation>
    </message>
    <message>
        <source>placeringen</source>
        <translation>sijoitus</translation>
    </message>
    <message>
        <source>valet att låta markeringen stå kvar</source>
        <translation>valinta jättää merkintä paikalleen</translation>
    </message>
    <message>
        <source>borttagningen</source>
        <translation>poisto</translation>
    </message>
    <message>
        <source>färgernas namn</source>
        <translation>värien nimet</translation>
    </message>
    <message>
        <source>anteckningen</source>
        <translation>muistiinpano</translation>
    </message>
    <message>
        <source>ändringen i anteckningen</source>
        <translation>muistiinpanon muutos</translation>
    </message>
    <message>
        <source>borttagningen av anteckningen</source>
        <translation>muistiinpanon poisto</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation type="unfinished">Kumoa</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Tee uudelleen</translation>
    </message>
    <message>
        <source>s. {after} är ny</source>
        <translation>s. {after} on uusi</translation>
    </message>
    <message>
        <source>gamla s. {before} har tagits bort</source>
        <translation>vanha s. {before} on poistettu</translation>
    </message>
    <message>
        <source>s. {before} har flyttats till s. {after}</source>
        <translation>s. {before} on siirretty sivulle {after}</translation>
    </message>
    <message>
        <source>{old} blev {new}</source>
        <translation>{old} muuttui: {new}</translation>
    </message>
    <message>
        <source>tillkom: {new}</source>
        <translation>lisätty: {new}</translation>
    </message>
    <message>
        <source>togs bort: {old}</source>
        <translation>poistettu: {old}</translation>
    </message>
    <message>
        <source>”{old}” blev ”{new}”</source>
        <translation>”{old}” muuttui: ”{new}”</translation>
    </message>
    <message>
        <source>1 sida är en bild utan text: jämför den själv.</source>
        <translation>1 sivu on kuva ilman tekstiä: vertaa se itse.</translation>
    </message>
    <message>
        <source>1 oförändrad sida</source>
        <translation>1 muuttumaton sivu</translation>
    </message>
    <message>
        <source>{n} oförändrade sidor</source>
        <translation>{n} muuttumatonta sivua</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>s. {page}</translation>
    </message>
    <message>
        <source>Inga ord skiljer.</source>
        <translation>Sanoissa ei ole eroja.</translation>
    </message>
    <message>
        <source>1 sida är oförändrad</source>
        <translation>1 sivu on muuttumaton</translation>
    </message>
    <message>
        <source>{n} sidor är oförändrade</source>
        <translation>{n} sivua on muuttumattomia</translation>
    </message>
    <message>
        <source>{n} sidor är bilder utan text: jämför dem själv.</source>
        <translation>{n} sivua on kuvia ilman tekstiä: vertaa ne itse.</translation>
    </message>
    <message>
        <source>gamla s. {page}</source>
        <translation>vanha s. {page}</translation>
    </message>
    <message>
        <source>1 ändring.</source>
        <translation>1 muutos.</translation>
    </message>
    <message>
        <source> och hopfälld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> och hopfällda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} ändringar.</source>
        <translation>{n} muutosta.</translation>
    </message>
    <message>
        <source>Låstes upp</source>
        <translation>Avattiin</translation>
    </message>
    <message>
        <source>Låstes</source>
        <translation>Lukittiin</translation>
    </message>
    <message>
        <source>Fel lösenord eller återställningskod</source>
        <translation>Väärä salasana tai palautuskoodi</translation>
    </message>
    <message>
        <source>Handlingar lästes in</source>
        <translation>Asiakirjoja luettiin sisään</translation>
    </message>
    <message>
        <source>Handlingar hämtades</source>
        <translation>Asiakirjoja haettiin</translation>
    </message>
    <message>
        <source>Anteckningar sparades till en fil utanför programmet</source>
        <translation>Muistiinpanoja tallennettiin tiedostoon ohjelman ulkopuolelle</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Tulostus</translation>
    </message>
    <message>
        <source>En handling sparades till en fil utanför programmet</source>
        <translation>Asiakirja tallennettiin tiedostoon ohjelman ulkopuolelle</translation>
    </message>
    <message>
        <source>Handlingar rensades bort</source>
        <translation>Asiakirjoja siivottiin pois</translation>
    </message>
    <message>
        <source>Biblioteket tömdes</source>
        <translation>Kirjasto tyhjennettiin</translation>
    </message>
    <message>
        <source>Säkerhetskopia gjordes</source>
        <translation>Varmuuskopio tehtiin</translation>
    </message>
    <message>
        <source>Biblioteket lades tillbaka från en säkerhetskopia</source>
        <translation>Kirjasto palautettiin varmuuskopiosta</translation>
    </message>
    <message>
        <source>Biblioteket kontrollerades</source>
        <translation>Kirjasto tarkistettiin</translation>
    </message>
    <message>
        <source>Sättet att låsa upp ändrades</source>
        <translation>Avaustapa muutettiin</translation>
    </message>
    <message>
        <source>Nyckeln byttes</source>
        <translation>Avain vaihdettiin</translation>
    </message>
    <message>
        <source>Ny återställningskod gjordes</source>
        <translation>Uusi palautuskoodi luotiin</translation>
    </message>
    <message>
        <source>Den här listan tömdes</source>
        <translation>Tämä luettelo tyhjennettiin</translation>
    </message>
    <message>
        <source>Något som en nyare version av programmet har gjort</source>
        <translation>Jotakin, minkä ohjelman uudempi versio on tehnyt</translation>
    </message>
    <message>
        <source>handling</source>
        <translation type="unfinished">asiakirja</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation type="unfinished">asiakirjaa</translation>
    </message>
    <message>
        <source>fil</source>
        <translation type="unfinished">tiedosto</translation>
    </message>
    <message>
        <source>filer</source>
        <translation type="unfinished">tiedostoa</translation>
    </message>
    <message>
        <source>sida</source>
        <translation type="unfinished">sivu</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation type="unfinished">sivua</translation>
    </message>
    <message>
        <source>sammanträde</source>
        <translation type="unfinished">kokous</translation>
    </message>
    <message>
        <source>sammanträden</source>
        <translation type="unfinished">kokousta</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation type="unfinished">muistiinpano</translation>
    </message>
    <message>
        <source>anteckningar</source>
        <translation type="unfinished">muistiinpanoa</translation>
    </message>
    <message>
        <source>rad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>försök</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
