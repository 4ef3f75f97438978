<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name></name>
    <message>
        <source>&amp;Läs in filer…</source>
        <translation>&amp;Import files…</translation>
    </message>
    <message>
        <source>Läs in en &amp;mapp…</source>
        <translation>Import a &amp;folder…</translation>
    </message>
    <message>
        <source>Läs in &amp;exemplet</source>
        <translation>Import the &amp;sample</translation>
    </message>
    <message>
        <source>Ny å&amp;terställningskod…</source>
        <translation>New &amp;recovery code…</translation>
    </message>
    <message>
        <source>Lå&amp;s</source>
        <translation>Loc&amp;k</translation>
    </message>
    <message>
        <source>&amp;Avsluta</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Ä&amp;rendelistan</source>
        <translation>A&amp;genda</translation>
    </message>
    <message>
        <source>&amp;Mina anteckningar till höger</source>
        <translation>&amp;My notes on the right</translation>
    </message>
    <message>
        <source>&amp;Förslaget till beslut</source>
        <translation>&amp;Proposed decision</translation>
    </message>
    <message>
        <source>&amp;Hela skärmen</source>
        <translation>&amp;Full screen</translation>
    </message>
    <message>
        <source>&amp;Stäng det som är öppet bredvid</source>
        <translation>&amp;Close what is open beside</translation>
    </message>
    <message>
        <source>S&amp;ök i allt</source>
        <translation>Search e&amp;verything</translation>
    </message>
    <message>
        <source>&amp;Startsidan</source>
        <translation>&amp;Start page</translation>
    </message>
    <message>
        <source>&amp;Tillbaka</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>F&amp;ramåt igen</source>
        <translation>F&amp;orward again</translation>
    </message>
    <message>
        <source>&amp;Föregående ärende</source>
        <translation>&amp;Previous item</translation>
    </message>
    <message>
        <source>&amp;Nästa ärende</source>
        <translation>&amp;Next item</translation>
    </message>
    <message>
        <source>F&amp;öregående handling</source>
        <translation>P&amp;revious paper</translation>
    </message>
    <message>
        <source>Nästa &amp;handling</source>
        <translation>Next pa&amp;per</translation>
    </message>
    <message>
        <source>Handling {n}</source>
        <translation>Paper {n}</translation>
    </message>
    <message>
        <source>Nästa &amp;del av fönstret</source>
        <translation>Next pa&amp;rt of the window</translation>
    </message>
    <message>
        <source>Förra de&amp;len av fönstret</source>
        <translation>Previous p&amp;art of the window</translation>
    </message>
    <message>
        <source>&amp;Kortkommandon</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Om IFN Desktop</source>
        <translation>&amp;About IFN Desktop</translation>
    </message>
    <message>
        <source> eller </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Ctrl+1 till Ctrl+9</source>
        <translation>Ctrl+1 to Ctrl+9</translation>
    </message>
    <message>
        <source>Ärendets handlingar efter ordning</source>
        <translation>The item&apos;s papers by position</translation>
    </message>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Redigera</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Visa</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Gå</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>A&amp;nteckna</source>
        <translation>A&amp;nnotate</translation>
    </message>
    <message>
        <source>&amp;Jäv</source>
        <translation>&amp;Recusal</translation>
    </message>
    <message>
        <source>&amp;Hjälp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Handlingar i ä&amp;rendet</source>
        <translation>Papers of the &amp;item</translation>
    </message>
    <message>
        <source>Si&amp;dorna</source>
        <translation>Pa&amp;ges</translation>
    </message>
    <message>
        <source>Sidornas fär&amp;ger</source>
        <translation>&amp;Colours of the pages</translation>
    </message>
    <message>
        <source>Handlingar i föl&amp;jd</source>
        <translation>Papers in a &amp;row</translation>
    </message>
    <message>
        <source>Två ha&amp;ndlingar</source>
        <translation>Two pap&amp;ers</translation>
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
        <translation>&amp;Text size in the program</translation>
    </message>
    <message>
        <source>&amp;Som datorn</source>
        <translation>&amp;As the computer</translation>
    </message>
    <message>
        <source>&amp;Ljusa</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Mörka</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Hög kontrast</source>
        <translation>&amp;High contrast</translation>
    </message>
    <message>
        <source>F&amp;ärger</source>
        <translation>C&amp;olours</translation>
    </message>
    <message>
        <source>Det du sparar ut är inte låst som i programmet. Välj en plats som bara du kommer åt, och ta bort filen när du är klar.</source>
        <translation>What you save is not locked as it is in the program. Choose a place that only you can reach, and delete the file when you are done.</translation>
    </message>
    <message>
        <source>Spara ut</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Vad vill du spara?</source>
        <translation>What do you want to save?</translation>
    </message>
    <message>
        <source>Välj plats…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Vad vill du skriva ut?</source>
        <translation>What do you want to print?</translation>
    </message>
    <message>
        <source>Välj skrivare…</source>
        <translation>Choose a printer…</translation>
    </message>
    <message>
        <source>Vänta tills det som pågår är klart, eller stoppa det.</source>
        <translation>Wait until what is going on is done, or stop it.</translation>
    </message>
    <message>
        <source>Öppna en handling eller ett sammanträde först.</source>
        <translation>Open a paper or a meeting first.</translation>
    </message>
    <message>
        <source>I sammanträdesläget</source>
        <translation>In meeting mode</translation>
    </message>
    <message>
        <source>→, Page Down eller blanksteg</source>
        <translation>→, Page Down or space</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>← eller Page Up</source>
        <translation>← or Page Up</translation>
    </message>
    <message>
        <source>Föregående ärende</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>↑ och ↓</source>
        <translation>↑ and ↓</translation>
    </message>
    <message>
        <source>Rulla</source>
        <translation>Scroll</translation>
    </message>
    <message>
        <source>Siffror, sedan Enter</source>
        <translation>Digits, then Enter</translation>
    </message>
    <message>
        <source>Gå till ärendet med det numret</source>
        <translation>Go to the item with that number</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Öppna ärendet</source>
        <translation>Open the item</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tillbaka till där du var</source>
        <translation>Back to where you were</translation>
    </message>
    <message>
        <source>Markera i handlingen</source>
        <translation>Marking in a paper</translation>
    </message>
    <message>
        <source>1 till 5</source>
        <translation>1 to 5</translation>
    </message>
    <message>
        <source>Markera det valda i en av de fem färgerna</source>
        <translation>Mark the selection in one of the five colours</translation>
    </message>
    <message>
        <source>Stryk under det valda</source>
        <translation>Underline the selection</translation>
    </message>
    <message>
        <source>Stryk det valda</source>
        <translation>Strike out the selection</translation>
    </message>
    <message>
        <source>Skriv en kommentar</source>
        <translation>Write a comment</translation>
    </message>
    <message>
        <source>Citera i ärendets anteckning</source>
        <translation>Quote in the item&apos;s note</translation>
    </message>
    <message>
        <source>Tabb</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Till nästa markering, eller till knapparna vid det valda</source>
        <translation>To the next mark, or to the buttons by the selection</translation>
    </message>
    <message>
        <source>Piltangenter</source>
        <translation>Arrow keys</translation>
    </message>
    <message>
        <source>Flytta den valda rutan, lappen eller teckningen</source>
        <translation>Move the selected box, note or drawing</translation>
    </message>
    <message>
        <source>Skift+piltangenter</source>
        <translation>Shift+arrow keys</translation>
    </message>
    <message>
        <source>Ändra den valda rutans storlek</source>
        <translation>Resize the selected box</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ta bort den valda markeringen</source>
        <translation>Remove the selected mark</translation>
    </message>
    <message>
        <source>I en anteckning</source>
        <translation>In a note</translation>
    </message>
    <message>
        <source>Ctrl+B och Ctrl+I</source>
        <translation>Ctrl+B and Ctrl+I</translation>
    </message>
    <message>
        <source>Fet och kursiv</source>
        <translation>Bold and italic</translation>
    </message>
    <message>
        <source># och blanksteg</source>
        <translation># and space</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>- och blanksteg</source>
        <translation>- and space</translation>
    </message>
    <message>
        <source>Punktlista; 1. ger en numrerad</source>
        <translation>Bulleted list; 1. makes a numbered one</translation>
    </message>
    <message>
        <source>Ctrl+Retur</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Följ länken till handlingen</source>
        <translation>Follow the link to the paper</translation>
    </message>
    <message>
        <source>Markera ett &amp;område</source>
        <translation>Mark an &amp;area</translation>
    </message>
    <message>
        <source>Sätt en &amp;lapp</source>
        <translation>Put a &amp;sticky note</translation>
    </message>
    <message>
        <source>Skriv &amp;text på sidan</source>
        <translation>Write &amp;text on the page</translation>
    </message>
    <message>
        <source>&amp;Rita</source>
        <translation>&amp;Draw</translation>
    </message>
    <message>
        <source>&amp;Bokmärk sidan</source>
        <translation>&amp;Bookmark the page</translation>
    </message>
    <message>
        <source>&amp;Färgernas namn…</source>
        <translation>&amp;Names of the colours…</translation>
    </message>
    <message>
        <source>&amp;Spara en kopia av handlingen…</source>
        <translation>&amp;Save a copy of the paper…</translation>
    </message>
    <message>
        <source>&amp;Flytta handlingen till annat ärende…</source>
        <translation>&amp;Move the paper to another item…</translation>
    </message>
    <message>
        <source>Textens bredd</source>
        <translation>Width of the text</translation>
    </message>
    <message>
        <source>Två sidor i bredd</source>
        <translation>Two pages side by side</translation>
    </message>
    <message>
        <source>Vrid sidorna åt höger</source>
        <translation>Turn the pages to the right</translation>
    </message>
    <message>
        <source>Vrid sidorna åt vänster</source>
        <translation>Turn the pages to the left</translation>
    </message>
    <message>
        <source>Sidorna som på papper</source>
        <translation>Pages as on paper</translation>
    </message>
    <message>
        <source>Sidorna i varm ton</source>
        <translation>Pages in a warm tone</translation>
    </message>
    <message>
        <source>Mörka sidor, bilder som de är</source>
        <translation>Dark pages, pictures as they are</translation>
    </message>
    <message>
        <source>En handling i taget</source>
        <translation>One paper at a time</translation>
    </message>
    <message>
        <source>Hela ärendet i följd</source>
        <translation>The whole item in a row</translation>
    </message>
    <message>
        <source>Hela mötets handlingar i följd</source>
        <translation>All papers of the meeting in a row</translation>
    </message>
    <message>
        <source>Markera handlingen som &amp;läst eller oläst</source>
        <translation>Mark the paper as &amp;read or unread</translation>
    </message>
    <message>
        <source>Markera hela &amp;ärendet som läst eller oläst</source>
        <translation>Mark the whole &amp;item as read or unread</translation>
    </message>
    <message>
        <source>Båda orden på samma sida, i alla böjningar.</source>
        <translation>Both words on the same page, in all their forms.</translation>
    </message>
    <message>
        <source>&quot;oskäligt dröjsmål&quot;</source>
        <translation>&quot;oskäligt dröjsmål&quot;</translation>
    </message>
    <message>
        <source>Just de orden, i den ordningen.</source>
        <translation>Exactly those words, in that order.</translation>
    </message>
    <message>
        <source>tolk -avtal</source>
        <translation>tolk -avtal</translation>
    </message>
    <message>
        <source>Tolk, men inte avtal.</source>
        <translation>Tolk, but not avtal.</translation>
    </message>
    <message>
        <source>tolk ELLER översättare</source>
        <translation>tolk ELLER översättare</translation>
    </message>
    <message>
        <source>Något av orden.</source>
        <translation>Either of the words.</translation>
    </message>
    <message>
        <source>kommun*</source>
        <translation>kommun*</translation>
    </message>
    <message>
        <source>Allt som börjar så.</source>
        <translation>Everything that begins like that.</translation>
    </message>
    <message>
        <source>§ 16</source>
        <translation>§ 16</translation>
    </message>
    <message>
        <source>En paragraf i protokoll.</source>
        <translation>A section of minutes.</translation>
    </message>
    <message>
        <source>dnr:2026/00012</source>
        <translation>dnr:2026/00012</translation>
    </message>
    <message>
        <source>Ett diarienummer.</source>
        <translation>A case number.</translation>
    </message>
    <message>
        <source>ärende:7/26</source>
        <translation>ärende:7/26</translation>
    </message>
    <message>
        <source>Ett ärende.</source>
        <translation>An item.</translation>
    </message>
    <message>
        <source>person:&quot;Anna Berg&quot;</source>
        <translation>person:&quot;Anna Berg&quot;</translation>
    </message>
    <message>
        <source>En person, också med initialer.</source>
        <translation>A person, also with initials.</translation>
    </message>
    <message>
        <source>år:2024..2026</source>
        <translation>år:2024..2026</translation>
    </message>
    <message>
        <source>Sammanträden de åren.</source>
        <translation>Meetings of those years.</translation>
    </message>
    <message>
        <source>typ:protokoll</source>
        <translation>typ:protokoll</translation>
    </message>
    <message>
        <source>Bara protokoll. Det går också med bilaga, yttrande och de andra slagen.</source>
        <translation>Only minutes. It also works with bilaga, yttrande and the other kinds.</translation>
    </message>
    <message>
        <source>mina:</source>
        <translation>mina:</translation>
    </message>
    <message>
        <source>Bara det du själv har skrivit och markerat.</source>
        <translation>Only what you have written and marked yourself.</translation>
    </message>
    <message>
        <source>&amp;Jämför med förra versionen</source>
        <translation>&amp;Compare with the previous version</translation>
    </message>
    <message>
        <source>Nästa än&amp;dring</source>
        <translation>Next c&amp;hange</translation>
    </message>
    <message>
        <source>Förra ändringe&amp;n</source>
        <translation>Previous ch&amp;ange</translation>
    </message>
    <message>
        <source>1 uppdrag väntar på svar</source>
        <translation>1 assignment awaits an answer</translation>
    </message>
    <message>
        <source>{n} uppdrag väntar på svar</source>
        <translation>{n} assignments await an answer</translation>
    </message>
    <message>
        <source>Ska redovisas: {due}</source>
        <translation>Due: {due}</translation>
    </message>
    <message>
        <source>{due}. Den tiden har gått.</source>
        <translation>{due}. That time has passed.</translation>
    </message>
    <message>
        <source>Du markerade det som klart {day}</source>
        <translation>You marked it as done on {day}</translation>
    </message>
    <message>
        <source>Nytt beslut i ärendet {day}, § {number}</source>
        <translation>New decision in the case {day}, § {number}</translation>
    </message>
    <message>
        <source>Ny handling i ärendet {day}: {title}</source>
        <translation>New paper in the case {day}: {title}</translation>
    </message>
    <message>
        <source>Utan datum</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Skriv ett ärendes diarienummer, till exempel SN-2026/00012. Då visas allt som finns om ärendet i tidsordning: handlingar, beslut och dina egna anteckningar.</source>
        <translation>Type the case number of an item, for example SN-2026/00012. Everything there is about the case is then shown in order of time: papers, decisions and your own notes.</translation>
    </message>
    <message>
        <source>Det finns inget med diarienumret {number} på datorn. Se efter att det är rätt skrivet.</source>
        <translation>There is nothing with the case number {number} on this computer. Check that it is spelt correctly.</translation>
    </message>
    <message>
        <source>Ärendet har inget diarienummer. Det här är vad som finns om just det här ärendet.</source>
        <translation>The item has no case number. This is what there is about just this item.</translation>
    </message>
    <message>
        <source>{done} av {total} paragrafer genomgångna</source>
        <translation>{done} of {total} sections gone through</translation>
    </message>
    <message>
        <source>Du har markerat: {ground}.</source>
        <translation>You have marked: {ground}.</translation>
    </message>
    <message>
        <source>Troligen beslutat, {paragraph}</source>
        <translation>Probably decided, {paragraph}</translation>
    </message>
    <message>
        <source>Beslutat, {paragraph}</source>
        <translation>Decided, {paragraph}</translation>
    </message>
    <message>
        <source>Beslutat, {paragraph}: {outcome}</source>
        <translation>Decided, {paragraph}: {outcome}</translation>
    </message>
    <message>
        <source>Yrkanden</source>
        <translation>Motions</translation>
    </message>
    <message>
        <source>Omröstning</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Reservationer</source>
        <translation>Reservations</translation>
    </message>
    <message>
        <source>Yttranden och anteckningar</source>
        <translation>Statements and notes</translation>
    </message>
    <message>
        <source>Du har markerat jäv: {ground}.</source>
        <translation>You have marked recusal: {ground}.</translation>
    </message>
    <message>
        <source>Enligt förslaget</source>
        <translation>As proposed</translation>
    </message>
    <message>
        <source>Ändrat mot förslaget</source>
        <translation>Changed from the proposal</translation>
    </message>
    <message>
        <source>Bordlagt</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>Återremitterat</source>
        <translation>Referred back</translation>
    </message>
    <message>
        <source>Det fanns inget förslag att jämföra med</source>
        <translation>There was no proposal to compare with</translation>
    </message>
    <message>
        <source>Det är inte säkert att paragrafen hör till det här ärendet. Jämför själv.</source>
        <translation>It is not certain that the section belongs to this item. Compare for yourself.</translation>
    </message>
    <message>
        <source>{n} ja</source>
        <translation>{n} yes</translation>
    </message>
    <message>
        <source>{n} nej</source>
        <translation>{n} no</translation>
    </message>
    <message>
        <source>{n} avstod</source>
        <translation>{n} abstained</translation>
    </message>
    <message>
        <source>{n} frånvarande</source>
        <translation>{n} absent</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Avstod</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>Frånvarande</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Beslut, § {number}: {title}</source>
        <translation>Decision, § {number}: {title}</translation>
    </message>
    <message>
        <source>Du skrev i {title}</source>
        <translation>You wrote in {title}</translation>
    </message>
    <message>
        <source>Ärende {title}</source>
        <translation>Item {title}</translation>
    </message>
    <message>
        <source>Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig (4 kap. 27 § kommunallagen).</source>
        <translation>You have marked recusal in the item. Only those who took part in the decision may enter a reservation (Chapter 4, Section 27 of the Local Government Act).</translation>
    </message>
    <message>
        <source>{paper}, sidan {page}</source>
        <translation>{paper}, page {page}</translation>
    </message>
    <message>
        <source>Rubriken</source>
        <translation>The heading</translation>
    </message>
    <message>
        <source>Det jag har markerat om jäv</source>
        <translation>What I have marked about recusal</translation>
    </message>
    <message>
        <source>{heading}: du tjänstgör för {name}</source>
        <translation>{heading}: you serve for {name}</translation>
    </message>
    <message>
        <source>Det gäller mig eller någon som står mig nära</source>
        <translation>It concerns me or someone close to me</translation>
    </message>
    <message>
        <source>Jag eller en närstående är part, eller kan påverkas av beslutet så att det märks.</source>
        <translation>I or someone close to me is a party, or may be noticeably affected by the decision.</translation>
    </message>
    <message>
        <source>Jag eller en närstående företräder någon som det gäller</source>
        <translation>I or someone close to me represents someone it concerns</translation>
    </message>
    <message>
        <source>Nu eller tidigare: till exempel i styrelsen, som firmatecknare eller som ombud.</source>
        <translation>Now or earlier: for example on the board, as a signatory or as a legal representative.</translation>
    </message>
    <message>
        <source>Det är tillsyn över en verksamhet som jag är knuten till</source>
        <translation>It is supervision of an activity that I am connected to</translation>
    </message>
    <message>
        <source>Kommunens egen verksamhet granskas, och jag hör själv dit.</source>
        <translation>The municipality&apos;s own activity is reviewed, and I belong to it.</translation>
    </message>
    <message>
        <source>Något annat gör att min opartiskhet kan ifrågasättas</source>
        <translation>Something else may call my impartiality into question</translation>
    </message>
    <message>
        <source>Till exempel nära vänskap, en konflikt eller att jag är beroende av någon som det gäller.</source>
        <translation>For example close friendship, a conflict, or that I depend on someone it concerns.</translation>
    </message>
    <message>
        <source>Ärendet rör mig eller någon som står mig nära personligen</source>
        <translation>The matter concerns me or someone close to me personally</translation>
    </message>
    <message>
        <source>I fullmäktige gäller en egen, snävare regel.</source>
        <translation>A narrower rule of its own applies in the municipal council.</translation>
    </message>
    <message>
        <source>Jag är osäker</source>
        <translation>I am not sure</translation>
    </message>
    <message>
        <source>Då säger du det på mötet, och nämnden prövar frågan.</source>
        <translation>You then say so at the meeting, and the board decides.</translation>
    </message>
    <message>
        <source>6 kap. 30 § andra stycket kommunallagen</source>
        <translation>Chapter 6, Section 30, second paragraph of the Local Government Act</translation>
    </message>
    <message>
        <source>Ett bolag eller en stiftelse som är kommunens? Läs {section}</source>
        <translation>A company or foundation of the municipality? Read {section}</translation>
    </message>
    <message>
        <source>Du är osäker på om du är jävig. Säg det, så att frågan prövas innan ärendet behandlas.</source>
        <translation>You are not sure whether you must recuse yourself. Say so, so that it is decided before the item is dealt with.</translation>
    </message>
    <message>
        <source>Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas.</source>
        <translation>You have marked recusal. Declare it and leave the meeting before the item is dealt with.</translation>
    </message>
    <message>
        <source>Markera jäv</source>
        <translation>Mark recusal</translation>
    </message>
    <message>
        <source>Osäker om jäv</source>
        <translation>Unsure of recusal</translation>
    </message>
    <message>
        <source>Jäv markerat</source>
        <translation>Recusal marked</translation>
    </message>
    <message>
        <source>Jäv?</source>
        <translation>Recusal?</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Recusal</translation>
    </message>
    <message>
        <source>Koppling</source>
        <translation>Tie</translation>
    </message>
    <message>
        <source>du är osäker på jäv</source>
        <translation>you are unsure of recusal</translation>
    </message>
    <message>
        <source>du har markerat jäv</source>
        <translation>you have marked recusal</translation>
    </message>
    <message>
        <source>nämner något av det du bevakar</source>
        <translation>mentions something you watch</translation>
    </message>
    <message>
        <source>Samma diarienummer har du markerat förut: {number}{when}.</source>
        <translation>You have marked the same case number before: {number}{when}.</translation>
    </message>
    <message>
        <source>Ärendets rubrik nämner {name}, som du bevakar.</source>
        <translation>The item&apos;s title mentions {name}, which you watch.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {n} handlingar.</source>
        <translation>{name}, which you watch, is mentioned in {n} papers.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {paper}, sidan {pages}.</source>
        <translation>{name}, which you watch, is mentioned in {paper}, page {pages}.</translation>
    </message>
    <message>
        <source>{name}, som du bevakar, nämns i {paper}, sidorna {pages}.</source>
        <translation>{name}, which you watch, is mentioned in {paper}, pages {pages}.</translation>
    </message>
    <message>
        <source>Markerade</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>Ändrade</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Tog tillbaka</source>
        <translation>Took back</translation>
    </message>
    <message>
        <source>Företag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Förening eller stiftelse</source>
        <translation>Association or foundation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Fastighet eller adress</source>
        <translation>Property or address</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Hämtar…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>Visa sammanträdet</source>
        <translation>Show the meeting</translation>
    </message>
    <message>
        <source>Stoppat. Det som har kommit är kvar, och resten hämtas nästa gång.</source>
        <translation>Stopped. What has come stays, and the rest is fetched next time.</translation>
    </message>
    <message>
        <source>Bestämt av den som sköter datorn.</source>
        <translation>Set by whoever looks after the computer.</translation>
    </message>
    <message>
        <source>Nya filer hämtas så snart de har kommit.</source>
        <translation>New files are fetched as soon as they have come.</translation>
    </message>
    <message>
        <source>Nästa gång ungefär {when}.</source>
        <translation>Next time about {when}.</translation>
    </message>
    <message>
        <source>Klistra in en adress, eller välj en mapp.</source>
        <translation>Paste an address, or choose a folder.</translation>
    </message>
    <message>
        <source>Skriv både användarnamn och lösenord.</source>
        <translation>Enter both user name and password.</translation>
    </message>
    <message>
        <source>Skriv lösenordet.</source>
        <translation>Enter the password.</translation>
    </message>
    <message>
        <source>Välj minst en nämnd.</source>
        <translation>Choose at least one board.</translation>
    </message>
    <message>
        <source>Härifrån hämtas redan handlingar. Stället heter {name} i listan.</source>
        <translation>Papers are already fetched from here. The place is called {name} in the list.</translation>
    </message>
    <message>
        <source>Lösenordet gick inte att spara i datorns nyckelring. Du får skriva det igen nästa gång.</source>
        <translation>The password could not be saved in the computer&apos;s keyring. You will have to enter it again next time.</translation>
    </message>
    <message>
        <source>1 ny handling</source>
        <translation>1 new paper</translation>
    </message>
    <message>
        <source>{n} nya handlingar</source>
        <translation>{n} new papers</translation>
    </message>
    <message>
        <source>Hämtade {papers}.</source>
        <translation>Fetched {papers}.</translation>
    </message>
    <message>
        <source>Hämtade {papers} till {day}.</source>
        <translation>Fetched {papers} for {day}.</translation>
    </message>
    <message>
        <source>Det finns inget nät just nu. Allt som är hämtat går att läsa.</source>
        <translation>There is no network just now. Everything that has been fetched can be read.</translation>
    </message>
    <message>
        <source>Inget nytt.</source>
        <translation>Nothing new.</translation>
    </message>
    <message>
        <source>Försöker igen {when}.</source>
        <translation>Trying again {when}.</translation>
    </message>
    <message>
        <source>Hämtade {papers} som inte hör till något sammanträde.</source>
        <translation>Fetched {papers} that belong to no meeting.</translation>
    </message>
    <message>
        <source>{files} togs inte med: tillfälliga filer och kopior.</source>
        <translation>{files} left out: temporary files and copies.</translation>
    </message>
    <message>
        <source>{files} väntar på resten av sitt sammanträde.</source>
        <translation>{files} waiting for the rest of their meeting.</translation>
    </message>
    <message>
        <source>{files} fanns redan här.</source>
        <translation>{files} already here.</translation>
    </message>
    <message>
        <source>1 handling finns inte längre där den låg och är märkt Utgår.</source>
        <translation>1 paper is no longer where it was and is marked Withdrawn.</translation>
    </message>
    <message>
        <source>{n} handlingar finns inte längre där de låg och är märkta Utgår.</source>
        <translation>{n} papers are no longer where they were and are marked Withdrawn.</translation>
    </message>
    <message>
        <source>{who} gick inte: {reason}.</source>
        <translation>{who} failed: {reason}.</translation>
    </message>
    <message>
        <source>Det fanns inget nät.</source>
        <translation>There was no network.</translation>
    </message>
    <message>
        <source>Det gick inte: {reason}.</source>
        <translation>It did not work: {reason}.</translation>
    </message>
    <message>
        <source>{names} och {last}</source>
        <translation>{names} and {last}</translation>
    </message>
    <message>
        <source>adressen är fel</source>
        <translation>the address is wrong</translation>
    </message>
    <message>
        <source>servern hade för mycket att göra</source>
        <translation>the server had too much to do</translation>
    </message>
    <message>
        <source>certifikatet gick inte att använda</source>
        <translation>the certificate could not be used</translation>
    </message>
    <message>
        <source>servern kunde inte visa att den är den rätta</source>
        <translation>the server could not show that it is the right one</translation>
    </message>
    <message>
        <source>filen byttes ut under tiden</source>
        <translation>the file was replaced meanwhile</translation>
    </message>
    <message>
        <source>förbindelsen bröts</source>
        <translation>the connection was broken</translation>
    </message>
    <message>
        <source>svaret gick inte att läsa</source>
        <translation>the answer could not be read</translation>
    </message>
    <message>
        <source>servern visade vidare till en annan plats</source>
        <translation>the server pointed to another place</translation>
    </message>
    <message>
        <source>det finns inget på adressen längre</source>
        <translation>there is nothing at the address any more</translation>
    </message>
    <message>
        <source>servern skickade programmet runt i en ring</source>
        <translation>the server sent the program round in a circle</translation>
    </message>
    <message>
        <source>servern svarade inte</source>
        <translation>the server did not answer</translation>
    </message>
    <message>
        <source>lösenordet saknas</source>
        <translation>the password is missing</translation>
    </message>
    <message>
        <source>servern har ingen säker förbindelse</source>
        <translation>the server has no secure connection</translation>
    </message>
    <message>
        <source>adressen är inte säker</source>
        <translation>the address is not secure</translation>
    </message>
    <message>
        <source>det fanns inget nät</source>
        <translation>there was no network</translation>
    </message>
    <message>
        <source>filen kom i en form som inte går att läsa</source>
        <translation>the file came in a form that cannot be read</translation>
    </message>
    <message>
        <source>lösenordet togs inte emot</source>
        <translation>the password was not accepted</translation>
    </message>
    <message>
        <source>det gick inte att komma ut på nätet</source>
        <translation>the network could not be reached</translation>
    </message>
    <message>
        <source>servern ville inte lämna ut det</source>
        <translation>the server would not hand it out</translation>
    </message>
    <message>
        <source>något gick fel på servern</source>
        <translation>something went wrong at the server</translation>
    </message>
    <message>
        <source>filen är för stor</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>filen kom inte fram hel</source>
        <translation>the file did not arrive whole</translation>
    </message>
    <message>
        <source>servern skickade en webbsida i stället för handlingen</source>
        <translation>the server sent a web page instead of the paper</translation>
    </message>
    <message>
        <source>det som kom är ingen PDF</source>
        <translation>what came is not a PDF</translation>
    </message>
    <message>
        <source>där finns för många filer</source>
        <translation>there are too many files there</translation>
    </message>
    <message>
        <source>webbplatsen vill inte bli läst av program</source>
        <translation>the website does not want to be read by programs</translation>
    </message>
    <message>
        <source>webbplatsen vill inte att program hämtar filerna</source>
        <translation>the website does not want programs to fetch the files</translation>
    </message>
    <message>
        <source>webbplatsen släppte inte in programmet</source>
        <translation>the website did not let the program in</translation>
    </message>
    <message>
        <source>det fanns inga handlingar på sidan</source>
        <translation>there were no papers on the page</translation>
    </message>
    <message>
        <source>adressen går till en fil</source>
        <translation>the address leads to a file</translation>
    </message>
    <message>
        <source>filerna ligger på en annan webbplats</source>
        <translation>the files are on another website</translation>
    </message>
    <message>
        <source>där finns ingen mapp att hämta från</source>
        <translation>there is no folder there to fetch from</translation>
    </message>
    <message>
        <source>platsen var tom</source>
        <translation>the place was empty</translation>
    </message>
    <message>
        <source>en stor del av handlingarna fanns inte där</source>
        <translation>a large part of the papers was not there</translation>
    </message>
    <message>
        <source>du har inte rätt att läsa mappen</source>
        <translation>you may not read the folder</translation>
    </message>
    <message>
        <source>disken är full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>mappen finns inte</source>
        <translation>the folder does not exist</translation>
    </message>
    <message>
        <source>mappen svarade inte</source>
        <translation>the folder did not answer</translation>
    </message>
    <message>
        <source>du har inte rätt att läsa där</source>
        <translation>you may not read there</translation>
    </message>
    <message>
        <source>datorns nyckelring svarade inte</source>
        <translation>the computer&apos;s keyring did not answer</translation>
    </message>
    <message>
        <source>disken svarade inte</source>
        <translation>the disk did not answer</translation>
    </message>
    <message>
        <source>filen gick inte att läsa</source>
        <translation>the file could not be read</translation>
    </message>
    <message>
        <source>något gick fel</source>
        <translation>something went wrong</translation>
    </message>
    <message>
        <source>Välj Ändra och skriv in det igen.</source>
        <translation>Choose Change and enter it again.</translation>
    </message>
    <message>
        <source>Välj Ändra och skriv in det.</source>
        <translation>Choose Change and enter it.</translation>
    </message>
    <message>
        <source>Välj Ändra och lägg till kommunens certifikat, eller fråga den som sköter servern.</source>
        <translation>Choose Change and add the municipality&apos;s certificate, or ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Välj Ändra och lägg till kommunens certifikat igen.</source>
        <translation>Choose Change and add the municipality&apos;s certificate again.</translation>
    </message>
    <message>
        <source>Titta efter den nya adressen på kommunens webbplats och lägg till den.</source>
        <translation>Look for the new address on the municipality&apos;s website and add it.</translation>
    </message>
    <message>
        <source>Fråga den som sköter servern.</source>
        <translation>Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Fråga den som sköter datorn.</source>
        <translation>Ask whoever looks after the computer.</translation>
    </message>
    <message>
        <source>Inget har tagits bort här. Ska det vara så, välj Ändra och spara.</source>
        <translation>Nothing has been removed here. If it is as it should be, choose Change and save.</translation>
    </message>
    <message>
        <source>Inget har tagits bort här. Titta efter om adressen eller mappen stämmer.</source>
        <translation>Nothing has been removed here. Check that the address or the folder is right.</translation>
    </message>
    <message>
        <source>Ta bort något du inte behöver från datorn.</source>
        <translation>Remove something that you do not need from the computer.</translation>
    </message>
    <message>
        <source>Kontrollera att nätverket som mappen ligger i är igång.</source>
        <translation>Check that the network the folder is in is running.</translation>
    </message>
    <message>
        <source>Kontrollera att disken sitter i, eller att mappen inte har bytt namn.</source>
        <translation>Check that the disk is connected, and that the folder has not been renamed.</translation>
    </message>
    <message>
        <source>{n} gick inte: {reason}.</source>
        <translation>{n} failed: {reason}.</translation>
    </message>
    <message>
        <source>{done} av {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Hämtar {file}</source>
        <translation>Fetching {file}</translation>
    </message>
    <message>
        <source>Hämtar</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>Hämtar handlingar, {done} av {total}</source>
        <translation>Fetching papers, {done} of {total}</translation>
    </message>
    <message>
        <source>Senaste året</source>
        <translation>The last year</translation>
    </message>
    <message>
        <source>Hela mandatperioden, från {year}</source>
        <translation>The whole term of office, from {year}</translation>
    </message>
    <message>
        <source>Allt som finns</source>
        <translation>Everything there is</translation>
    </message>
    <message>
        <source>Som nu, från {day}</source>
        <translation>As now, from {day}</translation>
    </message>
    <message>
        <source>ungefär {size}</source>
        <translation>about {size}</translation>
    </message>
    <message>
        <source>Läsbart utan nät</source>
        <translation>Can be read offline</translation>
    </message>
    <message>
        <source>hämtat {when}</source>
        <translation>fetched {when}</translation>
    </message>
    <message>
        <source>Inget nät, allt går att läsa</source>
        <translation>No network, everything can be read</translation>
    </message>
    <message>
        <source>Inget nät</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>Det gick inte att hämta allt</source>
        <translation>Not everything could be fetched</translation>
    </message>
    <message>
        <source>Gick inte att hämta</source>
        <translation>Could not be fetched</translation>
    </message>
    <message>
        <source>{n} filer kvar att hämta</source>
        <translation>{n} files left to fetch</translation>
    </message>
    <message>
        <source>{n} fil kvar att hämta</source>
        <translation>{n} file left to fetch</translation>
    </message>
    <message>
        <source>Uppkopplingen kostar, så bara små filer hämtas av sig själva. Hämta nu hämtar allt.</source>
        <translation>The connection costs money, so only small files are fetched automatically. Fetch now fetches everything.</translation>
    </message>
    <message>
        <source>Det finns inget nät just nu. Programmet hämtar när det är tillbaka. Allt går att läsa.</source>
        <translation>There is no network just now. The program fetches when it is back. Everything can be read.</translation>
    </message>
    <message>
        <source>Uppkopplingen kostar, så inget hämtas av sig självt. Hämta nu hämtar ändå.</source>
        <translation>The connection costs money, so nothing is fetched automatically. Fetch now fetches anyway.</translation>
    </message>
    <message>
        <source>Batteriet är snart slut, så inget hämtas av sig självt. Hämta nu hämtar ändå.</source>
        <translation>The battery is nearly empty, so nothing is fetched automatically. Fetch now fetches anyway.</translation>
    </message>
    <message>
        <source>Inget hämtas av sig självt. Välj Hämta nu när du vill hämta.</source>
        <translation>Nothing is fetched automatically. Choose Fetch now when you want to fetch.</translation>
    </message>
    <message>
        <source>Pausad. Inget hämtas härifrån.</source>
        <translation>Paused. Nothing is fetched from here.</translation>
    </message>
    <message>
        <source>Lösenordet saknas. Välj Ändra och skriv in det.</source>
        <translation>The password is missing. Choose Change and enter it.</translation>
    </message>
    <message>
        <source>Har inte hämtats än.</source>
        <translation>Not fetched yet.</translation>
    </message>
    <message>
        <source>Senast {when}.</source>
        <translation>Last {when}.</translation>
    </message>
    <message>
        <source>Utan nät just nu.</source>
        <translation>Offline just now.</translation>
    </message>
    <message>
        <source>Det gick inte {when}: {reason}.</source>
        <translation>It did not work {when}: {reason}.</translation>
    </message>
    <message>
        <source>Allt är hämtat. Senast {when}.</source>
        <translation>Everything is fetched. Last {when}.</translation>
    </message>
    <message>
        <source>{files} är kvar att hämta. Senast {when}.</source>
        <translation>{files} left to fetch. Last {when}.</translation>
    </message>
    <message>
        <source>Mapp på datorn</source>
        <translation>Folder on the computer</translation>
    </message>
    <message>
        <source>Delad mapp på nätet</source>
        <translation>Shared folder on the network</translation>
    </message>
    <message>
        <source>Webbsida</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Kommunens öppna data</source>
        <translation>The municipality&apos;s open data</translation>
    </message>
    <message>
        <source>Alla nämnder</source>
        <translation>All boards</translation>
    </message>
    <message>
        <source>från {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>hela vägen bakåt</source>
        <translation>all the way back</translation>
    </message>
    <message>
        <source>att titta på</source>
        <translation>to look at</translation>
    </message>
    <message>
        <source>undanlagt</source>
        <translation>put aside</translation>
    </message>
    <message>
        <source>markerat</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>Allt är raderat: nyckeln och {n} filer.</source>
        <translation>Everything is erased: the key and {n} files.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation type="unfinished">Close</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Om IFN Desktop</source>
        <translation>About IFN Desktop</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>IFN Desktop är ett program för dig som är förtroendevald i en nämnd: läs kallelsen och handlingarna, utan nät, låsta för andra.</source>
        <translation>IFN Desktop is a program for elected members of a municipal board: read the notice and the papers, offline, locked to others.</translation>
    </message>
    <message>
        <source>Programmet är fritt: du får använda, läsa, ändra och sprida det enligt GNU Affero General Public License, version 3 eller senare. Det lämnas utan garanti.</source>
        <translation>The program is free: you may use, read, change and share it under the GNU Affero General Public License, version 3 or later. It comes without warranty.</translation>
    </message>
    <message>
        <source>Det bygger på</source>
        <translation>It is built on</translation>
    </message>
    <message>
        <source>Qt och PySide6, © The Qt Company Ltd. och andra, enligt GNU LGPL version 3.</source>
        <translation>Qt and PySide6, © The Qt Company Ltd. and others, under GNU LGPL version 3.</translation>
    </message>
    <message>
        <source>MuPDF och PyMuPDF, © Artifex Software, Inc., enligt GNU AGPL version 3.</source>
        <translation>MuPDF and PyMuPDF, © Artifex Software, Inc., under GNU AGPL version 3.</translation>
    </message>
    <message>
        <source>SQLCipher, © Zetetic LLC, enligt BSD-licensen: Copyright © 2008-2025, ZETETIC LLC. All rights reserved.</source>
        <translation>SQLCipher, © Zetetic LLC, under the BSD licence: Copyright © 2008-2025, ZETETIC LLC. All rights reserved.</translation>
    </message>
    <message>
        <source>SQLite, i det fria (public domain).</source>
        <translation>SQLite, in the public domain.</translation>
    </message>
    <message>
        <source>Typsnittet Inter, © The Inter Project Authors, enligt SIL Open Font License 1.1.</source>
        <translation>The typeface Inter, © The Inter Project Authors, under the SIL Open Font License 1.1.</translation>
    </message>
    <message>
        <source>Alla licenser i sin helhet ligger i mappen LICENSES som följer med programmet.</source>
        <translation>All licences in full are in the folder LICENSES that comes with the program.</translation>
    </message>
    <message>
        <source>IFN Desktop</source>
        <translation>IFN Desktop</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AddingPage</name>
    <message>
        <source>‹ Hämtningar</source>
        <translation>‹ Fetching</translation>
    </message>
    <message>
        <source>Välj mapp</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>Välj certifikat</source>
        <translation>Choose certificate</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>{pages} kvar</source>
        <translation>{pages} left</translation>
    </message>
    <message>
        <source>allt läst</source>
        <translation>all read</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>item</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>items</translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Ärenden</source>
        <translation>Items</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Anmäl {n}</source>
        <translation>Declare {n}</translation>
    </message>
    <message>
        <source>Osäker</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>Ärende {heading}</source>
        <translation>Item {heading}</translation>
    </message>
    <message>
        <source>{n} procent läst</source>
        <translation>{n} per cent read</translation>
    </message>
    <message>
        <source>osäkert om alla handlingar hör hit</source>
        <translation>not certain that all papers belong here</translation>
    </message>
</context>
<context>
    <name>AllNotes</name>
    <message>
        <source>{shown} av {all}</source>
        <translation>{shown} of {all}</translation>
    </message>
    <message>
        <source>platsen hittas inte i den nya versionen</source>
        <translation>the place cannot be found in the new version</translation>
    </message>
    <message>
        <source>{paper}, s. {page}</source>
        <translation>{paper}, p. {page}</translation>
    </message>
</context>
<context>
    <name>AllNotesFeature</name>
    <message>
        <source>A&amp;llt jag har skrivit</source>
        <translation>&amp;All that I have written</translation>
    </message>
</context>
<context>
    <name>AllNotesList</name>
    <message>
        <source>Allt jag har skrivit</source>
        <translation>All that I have written</translation>
    </message>
</context>
<context>
    <name>AllNotesPage</name>
    <message>
        <source>Allt jag har skrivit</source>
        <translation>All that I have written</translation>
    </message>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Sök i det du skrivit och markerat</source>
        <translation>Search what you have written and marked</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Färg</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Alla sammanträden</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Alla ärenden</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>Alla slag</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Alla färger</source>
        <translation>All colours</translation>
    </message>
    <message>
        <source>Här samlas allt du skriver och markerar.

Markera ord i en handling med musen, eller anteckna i ett ärende med Ctrl+N.</source>
        <translation>All that you write and mark is gathered here.

Mark words in a paper with the mouse, or write a note on an item with Ctrl+N.</translation>
    </message>
    <message>
        <source>Inget av det du skrivit passar. Ändra sökordet eller något av valen ovanför.</source>
        <translation>Nothing of what you have written fits. Change the search word or one of the choices above.</translation>
    </message>
</context>
<context>
    <name>AloudBar</name>
    <message>
        <source>Föregående mening</source>
        <translation>Previous sentence</translation>
    </message>
    <message>
        <source>Nästa mening</source>
        <translation>Next sentence</translation>
    </message>
    <message>
        <source>Långsammare</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Snabbare</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Sluta</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sluta läsa upp</source>
        <translation>Stop reading aloud</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Vanlig fart</source>
        <translation>Normal speed</translation>
    </message>
    <message>
        <source>Fart {rate}</source>
        <translation>Speed {rate}</translation>
    </message>
</context>
<context>
    <name>AloudFeature</name>
    <message>
        <source>Läs &amp;upp, eller pausa</source>
        <translation>Read &amp;aloud, or pause</translation>
    </message>
</context>
<context>
    <name>AssignmentsPage</name>
    <message>
        <source>Uppdrag</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>Det här har nämnderna bett om i sina beslut, så som programmet har läst protokollen. Något kan saknas. Kryssa för det som du vet är klart.</source>
        <translation>This is what the boards have asked for in their decisions, as the program has read the minutes. Something may be missing. Tick what you know is done.</translation>
    </message>
    <message>
        <source>Inget uppdrag har hittats. De hämtas ur protokollen, så lägg in protokoll för att få se dem.</source>
        <translation>No assignment has been found. They are taken from minutes, so import minutes to see them.</translation>
    </message>
    <message>
        <source>Väntar på svar</source>
        <translation>Awaiting an answer</translation>
    </message>
    <message>
        <source>Något nytt har kommit i ärendet</source>
        <translation>Something new has come in the case</translation>
    </message>
    <message>
        <source>Klart, enligt dig</source>
        <translation>Done, according to you</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Klart: {text}</source>
        <translation>Done: {text}</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Du har ingen säkerhetskopia än.</source>
        <translation>You have no backup yet.</translation>
    </message>
    <message>
        <source>Senaste säkerhetskopian: {day} kl. {time}.</source>
        <translation>Latest backup: {day} at {time}.</translation>
    </message>
    <message>
        <source>Förra gången gick det inte. {why}</source>
        <translation>Last time it did not work. {why}</translation>
    </message>
    <message>
        <source>De {n} senaste sparas. Äldre tas bort av sig själva.</source>
        <translation>The latest {n} are kept. Older ones are removed by themselves.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är klar och läst igenom: {what}. {size}.</source>
        <translation>The backup is done and has been read through: {what}. {size}.</translation>
    </message>
    <message>
        <source>Den heter {name}.</source>
        <translation>It is called {name}.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är inläst och kontrollerad: {what}.</source>
        <translation>The backup has been imported and checked: {what}.</translation>
    </message>
    <message>
        <source>Allt är läst och stämmer. Inget är skadat.</source>
        <translation>Everything has been read and is right. Nothing is damaged.</translation>
    </message>
    <message>
        <source>Något är skadat på disken. Resten går att läsa som vanligt.</source>
        <translation>Something is damaged on the disk. The rest can be read as usual.</translation>
    </message>
    <message>
        <source>Skadat: {what}.</source>
        <translation>Damaged: {what}.</translation>
    </message>
    <message>
        <source>Går inte att visa: {title}.</source>
        <translation>Cannot be shown: {title}.</translation>
    </message>
    <message>
        <source>Återställ från en säkerhetskopia, eller läs in handlingarna igen.</source>
        <translation>Restore from a backup, or import the papers again.</translation>
    </message>
</context>
<context>
    <name>BackupFeature</name>
    <message>
        <source>Säkerhets&amp;kopiera</source>
        <translation>&amp;Backup</translation>
    </message>
    <message>
        <source>Ska säkerhetskopian ta platsen för allt som finns i programmet nu?</source>
        <translation>Should the backup take the place of everything in the program now?</translation>
    </message>
    <message>
        <source>Läs in kopian</source>
        <translation>Import the copy</translation>
    </message>
    <message>
        <source>Det du har skrivit efter att kopian gjordes finns inte i den. Vill du ha kvar det som finns här, gör en säkerhetskopia av det först.</source>
        <translation>What you have written since the copy was made is not in it. If you want to keep what is here, make a backup of it first.</translation>
    </message>
    <message>
        <source>Säkerhetskopian gick inte att göra. {why}</source>
        <translation>The backup could not be made. {why}</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation type="unfinished">Show</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation type="unfinished">‹ Back</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu…</source>
        <translation>Back up now…</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation type="unfinished">Stop</translation>
    </message>
    <message>
        <source>Hur långt det har kommit</source>
        <translation>How far it has come</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation type="unfinished">Choose a folder…</translation>
    </message>
    <message>
        <source>Välj en säkerhetskopia…</source>
        <translation>Choose a backup…</translation>
    </message>
    <message>
        <source>Kopian är inläst. Den tas i bruk när programmet startar om.</source>
        <translation>The copy has been imported. It is taken into use when the program restarts.</translation>
    </message>
    <message>
        <source>Starta om nu</source>
        <translation>Restart now</translation>
    </message>
    <message>
        <source>Kontrollera allt</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>Säkerhetskopiera</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>En säkerhetskopia är en låst fil med allt: handlingar, anteckningar, markeringar och jäv. Lägg den på ett USB-minne eller en annan disk. Då har du allt kvar om datorn går sönder, och du kan flytta till en ny.</source>
        <translation>A backup is a locked file with everything: papers, notes, marks and recusal. Put it on a USB stick or another disk. Then you still have everything if the computer breaks, and you can move to a new one.</translation>
    </message>
    <message>
        <source>Ska programmet säkerhetskopiera av sig självt?</source>
        <translation>Should the program make backups by itself?</translation>
    </message>
    <message>
        <source>Öppna en säkerhetskopia</source>
        <translation>Open a backup</translation>
    </message>
    <message>
        <source>Allt i kopian läses in och kontrolleras först. Sedan tar det platsen för det som finns i programmet nu. Går något fel är allt som förut.</source>
        <translation>Everything in the copy is first imported and checked. Then it takes the place of what is in the program now. If something goes wrong everything is as before.</translation>
    </message>
    <message>
        <source>Är allt helt?</source>
        <translation>Is everything whole?</translation>
    </message>
    <message>
        <source>Programmet läser igenom allt som är sparat och säger om något är skadat.</source>
        <translation>The program reads through everything that is saved and tells whether something is damaged.</translation>
    </message>
    <message>
        <source>Med i kopian är inte: lösenord till ställen som handlingar hämtas från. Dem skriver du in igen på den nya datorn.</source>
        <translation>Not in the copy: passwords for places that papers are fetched from. You enter those again on the new computer.</translation>
    </message>
    <message>
        <source>Nej, jag gör det själv</source>
        <translation>No, I do it myself</translation>
    </message>
    <message>
        <source>En gång om dagen</source>
        <translation>Once a day</translation>
    </message>
    <message>
        <source>En gång i veckan</source>
        <translation>Once a week</translation>
    </message>
    <message>
        <source>En gång i månaden</source>
        <translation>Once a month</translation>
    </message>
    <message>
        <source>Det sker medan programmet är öppet. Ligger mappen på ett USB-minne, låt det sitta i.</source>
        <translation>It happens while the program is open. If the folder is on a USB stick, leave it in.</translation>
    </message>
    <message>
        <source>Välj en säkerhetskopia</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Välj var säkerhetskopior ska läggas</source>
        <translation>Choose where backups are to be put</translation>
    </message>
    <message>
        <source>Ingen mapp är vald än.</source>
        <translation>No folder is chosen yet.</translation>
    </message>
</context>
<context>
    <name>BesideActions</name>
    <message>
        <source>Visa en handling &amp;bredvid…</source>
        <translation>Show a paper &amp;beside…</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sammanträde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Ingen påminnelse</source>
        <translation>No reminder</translation>
    </message>
    <message>
        <source>En timme före</source>
        <translation>One hour before</translation>
    </message>
    <message>
        <source>En dag före</source>
        <translation>One day before</translation>
    </message>
    <message>
        <source>Två dagar före</source>
        <translation>Two days before</translation>
    </message>
    <message>
        <source>En vecka före</source>
        <translation>One week before</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Öppna programmet för att se vad det gäller.</source>
        <translation>Open the program to see what it is about.</translation>
    </message>
    <message>
        <source>Nämnden</source>
        <translation>The board</translation>
    </message>
    <message>
        <source>{when}: {board} sammanträder.</source>
        <translation>{when}: {board} meets.</translation>
    </message>
    <message>
        <source>{when}: du justerar protokollet från {board} den {day}.</source>
        <translation>{when}: you approve the minutes of {board} of {day}.</translation>
    </message>
</context>
<context>
    <name>CalendarFeature</name>
    <message>
        <source>Kalen&amp;der</source>
        <translation>Calen&amp;dar</translation>
    </message>
    <message>
        <source>Sammanträden.ics</source>
        <translation>Meetings.ics</translation>
    </message>
    <message>
        <source>Sammanträdet är sparat. Öppna filen för att lägga det i din kalender.</source>
        <translation>The meeting is saved. Open the file to put it in your calendar.</translation>
    </message>
    <message>
        <source>{n} sammanträden är sparade. Öppna filen för att lägga dem i din kalender.</source>
        <translation>{n} meetings are saved. Open the file to put them in your calendar.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Här lägger du sammanträdena i din vanliga kalender. Dit följer dag, tid, plats och nämnd, och inget om ärendena.</source>
        <translation>Here you put the meetings into your usual calendar. Day, time, place and board go with them, and nothing about the items.</translation>
    </message>
    <message>
        <source>Spara alla sammanträden…</source>
        <translation>Save all meetings…</translation>
    </message>
    <message>
        <source>En kalenderfil som hålls aktuell</source>
        <translation>A calendar file that is kept up to date</translation>
    </message>
    <message>
        <source>Programmet skriver om filen när sammanträden kommer till eller ändras. Prenumerera på den i ditt kalenderprogram. Filen är inte låst: alla som kan öppna den ser när och var nämnden sammanträder.</source>
        <translation>The program rewrites the file when meetings are added or changed. Subscribe to it in your calendar program. The file is not locked: everyone who can open it sees when and where the board meets.</translation>
    </message>
    <message>
        <source>Håll en fil aktuell</source>
        <translation>Keep a file up to date</translation>
    </message>
    <message>
        <source>Påminnelser</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Programmet påminner när det är öppet, annars nästa gång du startar det. På skrivbordet står bara att du har en påminnelse. Vad den gäller ser du i programmet.</source>
        <translation>The program reminds you while it is open, otherwise the next time you start it. The desktop only says that you have a reminder. What it is about you see in the program.</translation>
    </message>
    <message>
        <source>Före sammanträden:</source>
        <translation>Before meetings:</translation>
    </message>
    <message>
        <source>Innan du justerar ett protokoll:</source>
        <translation>Before you approve minutes:</translation>
    </message>
    <message>
        <source>Den som sköter datorn har bestämt att sammanträden inte får sparas till en kalender.</source>
        <translation>Whoever looks after the computer has decided that meetings may not be saved to a calendar.</translation>
    </message>
    <message>
        <source>Det finns inga sammanträden med dag än.</source>
        <translation>There are no meetings with a date yet.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Ärendets gång</source>
        <translation>Course of the case</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>%1 träffar</source>
        <translation>%1 hits</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tomt: inget namn</source>
        <translation>Empty: no name</translation>
    </message>
    <message>
        <source>Namn i markeringarna</source>
        <translation>Name in the marks</translation>
    </message>
    <message>
        <source>Ditt namn i markeringarna, om du vill</source>
        <translation>Your name in the marks, if you like</translation>
    </message>
</context>
<context>
    <name>ChoicesBox</name>
    <message>
        <source>Lås nu</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Lås när ingen använder programmet:</source>
        <translation>Lock when nobody uses the program:</translation>
    </message>
    <message>
        <source>Lås när datorn låses eller går i vila</source>
        <translation>Lock when the computer is locked or goes to sleep</translation>
    </message>
    <message>
        <source>Lås alltid från början, när programmet startas</source>
        <translation>Always lock from the beginning, when the program is started</translation>
    </message>
    <message>
        <source>Glöm efter en minut det jag kopierar ur handlingar med sekretess</source>
        <translation>Forget after a minute what I copy from papers marked as secret</translation>
    </message>
    <message>
        <source>Det du har skrivit sparas först, och du kommer tillbaka till samma sida när du låser upp. Medan programmet är låst hämtas inga handlingar.</source>
        <translation>What you have written is saved first, and you come back to the same page when you unlock. While the program is locked no papers are fetched.</translation>
    </message>
    <message>
        <source>efter {n} minuter</source>
        <translation>after {n} minutes</translation>
    </message>
    <message>
        <source>aldrig</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Det som är grått är bestämt av {who}.</source>
        <translation>What is grey has been set by {who}.</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Vilka nämnder?</source>
        <translation>Which boards?</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Byt lösenord…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Hur långt tillbaka?</source>
        <translation>How far back?</translation>
    </message>
    <message>
        <source>Kalla stället</source>
        <translation>Call the place</translation>
    </message>
    <message>
        <source>Det här finns</source>
        <translation>What there is</translation>
    </message>
    <message>
        <source>Ändra {name}</source>
        <translation>Change {name}</translation>
    </message>
    <message>
        <source>Bland annat {names}.</source>
        <translation>Among others {names}.</translation>
    </message>
    <message>
        <source>Det blir {total}.</source>
        <translation>That makes {total}.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Börja hämta</source>
        <translation>Start fetching</translation>
    </message>
</context>
<context>
    <name>ColourNamesDialog</name>
    <message>
        <source>Färgernas namn</source>
        <translation>Names of the colours</translation>
    </message>
    <message>
        <source>till exempel: att fråga om</source>
        <translation>for example: to ask about</translation>
    </message>
    <message>
        <source>Namn på %1</source>
        <translation>Name of %1</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vad betyder färgerna för dig?</source>
        <translation>What do the colours mean to you?</translation>
    </message>
    <message>
        <source>Namnen syns när du markerar och i listan över allt du skrivit.</source>
        <translation>The names are shown when you mark and in the list of all you have written.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Äldre: {version}</source>
        <translation>Older: {version}</translation>
    </message>
    <message>
        <source>Nyare: {version}</source>
        <translation>Newer: {version}</translation>
    </message>
    <message>
        <source>{n} av {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>kom {day}</source>
        <translation>came {day}</translation>
    </message>
    <message>
        <source>s. {n}</source>
        <translation>p. {n}</translation>
    </message>
</context>
<context>
    <name>ComparisonOverlay</name>
    <message>
        <source>Ny sida</source>
        <translation>New page</translation>
    </message>
    <message>
        <source>Borttagen sida</source>
        <translation>Removed page</translation>
    </message>
    <message>
        <source>Flyttad sida</source>
        <translation>Moved page</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>‹ Förra ändringen</source>
        <translation>‹ Previous change</translation>
    </message>
    <message>
        <source>Nästa ändring ›</source>
        <translation>Next change ›</translation>
    </message>
    <message>
        <source>Alla sidor</source>
        <translation>All pages</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Ändringar</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Den äldre versionen</source>
        <translation>The older version</translation>
    </message>
    <message>
        <source>Den nyare versionen</source>
        <translation>The newer version</translation>
    </message>
    <message>
        <source>Vad är nytt i ”%1”</source>
        <translation>What is new in “%1”</translation>
    </message>
    <message>
        <source>Det som inte finns kvar är överstruket.</source>
        <translation>What is no longer there is struck out.</translation>
    </message>
    <message>
        <source>Det som är nytt är understruket.</source>
        <translation>What is new is underlined.</translation>
    </message>
    <message>
        <source>Det gick inte att jämföra. Handlingen går att läsa som förut.</source>
        <translation>It could not be compared. The paper can be read as before.</translation>
    </message>
    <message>
        <source>Jämför…</source>
        <translation>Compare…</translation>
    </message>
</context>
<context>
    <name>ConfidentialFeature</name>
    <message>
        <source>Märk handlingen med sekretess, &amp;eller ta bort märkningen</source>
        <translation>Mark the paper as secret, &amp;or remove the mark</translation>
    </message>
</context>
<context>
    <name>ConfidentialStrip</name>
    <message>
        <source>Det är en upplysning, ingen sekretessprövning.</source>
        <translation>It is a hint, not an examination of secrecy.</translation>
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
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CopyingText</name>
    <message>
        <source>Kopiera</source>
        <translation type="unfinished">Copy</translation>
    </message>
    <message>
        <source>Markera all text</source>
        <translation type="unfinished">Select all text</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>sv_SE</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>kl. {hours}</source>
        <translation>at {hours}</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>i övermorgon</source>
        <translation>the day after tomorrow</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>i förrgår</source>
        <translation>the day before yesterday</translation>
    </message>
    <message>
        <source>om {n} dagar</source>
        <translation>in {n} days</translation>
    </message>
    <message>
        <source>för {n} dagar sedan</source>
        <translation>{n} days ago</translation>
    </message>
    <message>
        <source>om {n} veckor</source>
        <translation>in {n} weeks</translation>
    </message>
    <message>
        <source>för {n} veckor sedan</source>
        <translation>{n} weeks ago</translation>
    </message>
</context>
<context>
    <name>DecisionLine</name>
    <message>
        <source>Visa beslutet</source>
        <translation>Show the decision</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Beslutet i ärendet</source>
        <translation>The decision on the item</translation>
    </message>
    <message>
        <source>Protokollet från sammanträdet har inte kommit, eller har ingen paragraf om ärendet.</source>
        <translation>The minutes of the meeting have not come, or have no section on the item.</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Recusal</translation>
    </message>
    <message>
        <source>Visa ärendets gång</source>
        <translation>Show the course of the case</translation>
    </message>
    <message>
        <source>Beslutat</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Understruket är nytt. Överstruket stod i förslaget men inte i beslutet.</source>
        <translation>Underlined is new. Struck out stood in the proposal but not in the decision.</translation>
    </message>
    <message>
        <source>Visa i protokollet</source>
        <translation>Show in the minutes</translation>
    </message>
    <message>
        <source>Föreslaget</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Visa protokollsutdraget</source>
        <translation>Show the extract of the minutes</translation>
    </message>
    <message>
        <source>Visa protokollsutdraget, {where}</source>
        <translation>Show the extract of the minutes, {where}</translation>
    </message>
    <message>
        <source>nytt: {words}, slut på nytt,</source>
        <translation>new: {words}, end of new,</translation>
    </message>
    <message>
        <source>borttaget: {words}, slut på borttaget,</source>
        <translation>removed: {words}, end of removed,</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>Det du ska säga om jäv</source>
        <translation>What you are to say about recusal</translation>
    </message>
    <message>
        <source>Text att läsa upp</source>
        <translation>Text to read out</translation>
    </message>
    <message>
        <source>Du har inte markerat jäv i något ärende på det här mötet. Öppna ett ärende och tryck på Markera jäv om du behöver.</source>
        <translation>You have not marked recusal in any item of this meeting. Open an item and press Mark recusal if you need to.</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Ditt namn under texten</source>
        <translation>Your name below the text</translation>
    </message>
    <message>
        <source>Tjänstgör du för någon på mötet? Skriv för vem. Gäller det ett enda ärende skriver du det i ärendet, under Jäv och Tjänstgöring i ärendet.</source>
        <translation>Do you serve for someone at the meeting? Write for whom. If it is a single item, write it in the item, under Recusal and Serving in the item.</translation>
    </message>
    <message>
        <source>För vem du tjänstgör som ersättare på mötet</source>
        <translation>For whom you serve as a substitute at the meeting</translation>
    </message>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Säg också mitt skäl i ärende {about}</source>
        <translation>Also say my reason in item {about}</translation>
    </message>
    <message>
        <source>Anmälan av jäv.eml</source>
        <translation>Declaration of recusal.eml</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Ta tillbaka en import</source>
        <translation>Take back an import</translation>
    </message>
    <message>
        <source>Importer, den senaste först</source>
        <translation>Imports, the latest first</translation>
    </message>
    <message>
        <source>Ta tillbaka…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vilken import vill du ta tillbaka? Du får en fråga först.</source>
        <translation>Which import do you want to take back? You will be asked first.</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Det kom en fil som ser ut som en kallelse:</source>
        <translation>A file has come that looks like a notice of a meeting:</translation>
    </message>
    <message>
        <source>Det kom en fil som ser ut som en handling:</source>
        <translation>A file has come that looks like a paper:</translation>
    </message>
</context>
<context>
    <name>DownloadsStrip</name>
    <message>
        <source>Ta in</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Inte denna</source>
        <translation>Not this one</translation>
    </message>
    <message>
        <source>Fråga inte mer</source>
        <translation>Do not ask again</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Släpp här för att läsa in</source>
        <translation>Drop here to import</translation>
    </message>
    <message>
        <source>Programmet ser själv vilket sammanträde handlingarna hör till.</source>
        <translation>The program sees for itself which meeting the papers belong to.</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Visa här</source>
        <translation>Show here</translation>
    </message>
    <message>
        <source>Visa bredvid</source>
        <translation>Show beside</translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>En fil av sorten .{ending} kan göra saker med din dator när den öppnas. Spara den bara om du vet vem den kommer från och vad den är.</source>
        <translation>A file of the kind .{ending} can do things with your computer when it is opened. Save it only if you know who it comes from and what it is.</translation>
    </message>
    <message>
        <source>Namnet säger inte vad det är för slags fil. Var försiktig när du öppnar den.</source>
        <translation>The name does not tell what kind of file it is. Be careful when you open it.</translation>
    </message>
    <message>
        <source>bifogad fil</source>
        <translation>attached file</translation>
    </message>
</context>
<context>
    <name>EmbeddedDialog</name>
    <message>
        <source>Filer inuti handlingen</source>
        <translation>Files inside the paper</translation>
    </message>
    <message>
        <source>Letar efter filer…</source>
        <translation>Looking for files…</translation>
    </message>
    <message>
        <source>&amp;Spara filen…</source>
        <translation>&amp;Save the file…</translation>
    </message>
    <message>
        <source>S&amp;täng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Det finns inga filer inuti den här handlingen.</source>
        <translation>There are no files inside this paper.</translation>
    </message>
    <message>
        <source>De här filerna ligger inuti handlingen. De öppnas inte här.</source>
        <translation>These files are inside the paper. They are not opened here.</translation>
    </message>
    <message>
        <source>på sidan %1</source>
        <translation>on page %1</translation>
    </message>
</context>
<context>
    <name>EmbeddedFeature</name>
    <message>
        <source>Filer &amp;inuti handlingen…</source>
        <translation>Files &amp;inside the paper…</translation>
    </message>
    <message>
        <source>Sparad som %1. Den kopian är inte låst: ta bort den när du är klar.</source>
        <translation>Saved as %1. That copy is not locked: delete it when you are done.</translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Välj filer…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Prova med ett exempel</source>
        <translation>Try with a sample</translation>
    </message>
    <message>
        <source>Hämta handlingar automatiskt…</source>
        <translation>Fetch papers automatically…</translation>
    </message>
    <message>
        <source>Första gången? Kom igång i tre steg</source>
        <translation>First time? Get started in three steps</translation>
    </message>
    <message>
        <source>Jag har en säkerhetskopia…</source>
        <translation>I have a backup…</translation>
    </message>
    <message>
        <source>Här finns inga handlingar än</source>
        <translation>There are no papers here yet</translation>
    </message>
    <message>
        <source>Dra hit kallelsen och handlingarna till ditt nästa sammanträde, eller välj dem på datorn.</source>
        <translation>Drag the notice and the papers of your next meeting here, or choose them on the computer.</translation>
    </message>
    <message>
        <source>Det går bra med en mötesbok i PDF, flera filer, en hel mapp, en zip-fil eller ett sparat e-brev. Allt stannar på den här datorn, låst för andra.</source>
        <translation>A meeting book in PDF, several files, a whole folder, a zip file or a saved e-mail will do. Everything stays on this computer, locked to others.</translation>
    </message>
    <message>
        <source>Lägger kommunen ut handlingarna på en webbsida eller i en mapp som ni delar? Då kan programmet hämta dem åt dig.</source>
        <translation>Does the municipality publish the papers on a web page or in a folder that you share? Then the program can fetch them for you.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Inga handlingar i utskicket</source>
        <translation>No papers in the mailing</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>read</translation>
    </message>
    <message>
        <source>Kallelse</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Övriga handlingar</source>
        <translation>Other papers</translation>
    </message>
</context>
<context>
    <name>ExportFeature</name>
    <message>
        <source>Spara &amp;ut anteckningar…</source>
        <translation>&amp;Save a copy of my notes…</translation>
    </message>
    <message>
        <source>Skriv u&amp;t…</source>
        <translation>&amp;Print…</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Sammanfattning</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Handlingar med markeringar</source>
        <translation>Papers with marks</translation>
    </message>
    <message>
        <source>Sammanfattning som PDF</source>
        <translation>Summary as PDF</translation>
    </message>
    <message>
        <source>Ärende för ärende: förslag, anteckningar, markeringar och jäv.</source>
        <translation>Item by item: proposals, notes, marks and recusal.</translation>
    </message>
    <message>
        <source>Sammanfattning som Word-fil</source>
        <translation>Summary as a Word file</translation>
    </message>
    <message>
        <source>Samma innehåll, att skriva vidare i.</source>
        <translation>The same contents, to go on writing in.</translation>
    </message>
    <message>
        <source>Sammanfattning som text</source>
        <translation>Summary as text</translation>
    </message>
    <message>
        <source>Samma innehåll som enkel text (Markdown).</source>
        <translation>The same contents as plain text (Markdown).</translation>
    </message>
    <message>
        <source>Alla handlingar med markeringar</source>
        <translation>All papers with marks</translation>
    </message>
    <message>
        <source>En PDF som andra program kan läsa, med markeringarna i.</source>
        <translation>A PDF that other programs can read, with the marks in it.</translation>
    </message>
    <message>
        <source>Den öppna handlingen med markeringar</source>
        <translation>The open paper with marks</translation>
    </message>
    <message>
        <source>Allt du skrivit, för andra program</source>
        <translation>All you have written, for other programs</translation>
    </message>
    <message>
        <source>Enligt webbstandarden Web Annotation (JSON-LD).</source>
        <translation>According to the web standard Web Annotation (JSON-LD).</translation>
    </message>
    <message>
        <source>Markeringar</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Handlingen med mina markeringar</source>
        <translation>The paper with my marks</translation>
    </message>
    <message>
        <source>Handlingen utan markeringar</source>
        <translation>The paper without marks</translation>
    </message>
    <message>
        <source>Sammanfattningen av sammanträdet</source>
        <translation>The summary of the meeting</translation>
    </message>
    <message>
        <source>Sparad som {name}. Filen är inte låst: ta bort den när du är klar.</source>
        <translation>Saved as {name}. The file is not locked: delete it when you are done.</translation>
    </message>
    <message>
        <source>Inte med, eftersom de inte går att visa: {titles}.</source>
        <translation>Left out, since they cannot be shown: {titles}.</translation>
    </message>
    <message>
        <source>Utskriften är skickad till skrivaren.</source>
        <translation>Sent to the printer.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>({n} gånger)</source>
        <translation>({n} times)</translation>
    </message>
    <message>
        <source>Programmet gjorde fel. Det du hade sparat är kvar.</source>
        <translation>The program made an error. What you had saved remains.</translation>
    </message>
    <message>
        <source>Datorns fönstersystem meddelade något. Det stör sällan.</source>
        <translation>The computer&apos;s window system reported something. It seldom matters.</translation>
    </message>
    <message>
        <source>Något skrevs upp, för den som hjälper dig.</source>
        <translation>Something was noted, for whoever helps you.</translation>
    </message>
</context>
<context>
    <name>FaultsFeature</name>
    <message>
        <source>&amp;När något är fel</source>
        <translation>&amp;When something is wrong</translation>
    </message>
    <message>
        <source>Rapporten är sparad.</source>
        <translation>The report is saved.</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Programmet stängdes oväntat förra gången. Det du hade sparat är kvar.</source>
        <translation>The program closed unexpectedly last time. What you had saved remains.</translation>
    </message>
    <message>
        <source>Läs mer</source>
        <translation>Read more</translation>
    </message>
    <message>
        <source>Felrapport IFN Desktop.txt</source>
        <translation>Crash report IFN Desktop.txt</translation>
    </message>
</context>
<context>
    <name>FaultsPage</name>
    <message>
        <source>När något är fel</source>
        <translation>When something is wrong</translation>
    </message>
    <message>
        <source>Här ser du vad som har hänt, och kan kopiera det som den som hjälper dig brukar fråga efter. Inget av det har ord ur handlingarna, och programmet skickar inget.</source>
        <translation>Here you see what has happened, and can copy what whoever helps you usually asks for. None of it has words from the papers, and the program sends nothing.</translation>
    </message>
    <message>
        <source>Om programmet och datorn</source>
        <translation>About the program and the computer</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Programmet har stängts oväntat</source>
        <translation>The program has closed unexpectedly</translation>
    </message>
    <message>
        <source>Det du hade sparat är kvar. Läs gärna rapporten, och lämna den till den som sköter datorn, så att felet kan rättas.</source>
        <translation>What you had saved remains. Please read the report and give it to whoever looks after the computer, so that the fault can be mended.</translation>
    </message>
    <message>
        <source>Rapport {when}</source>
        <translation>Report {when}</translation>
    </message>
    <message>
        <source>Spara rapporten…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Ta bort rapporten</source>
        <translation>Remove the report</translation>
    </message>
    <message>
        <source>Bestämt för den här datorn</source>
        <translation>Decided for this computer</translation>
    </message>
    <message>
        <source>Fel i filen med inställningar. Säg till den som sköter datorn:</source>
        <translation>Errors in the file with settings. Tell whoever looks after the computer:</translation>
    </message>
    <message>
        <source>Det som har hänt</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Inget har gått fel.</source>
        <translation>Nothing has gone wrong.</translation>
    </message>
    <message>
        <source>Inget annat har gått fel.</source>
        <translation>Nothing else has gone wrong.</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Kopiera allt till den som hjälper dig</source>
        <translation>Copy everything for whoever helps you</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Läs in handlingar</source>
        <translation>Import papers</translation>
    </message>
    <message>
        <source>Läs in en mapp</source>
        <translation>Import a folder</translation>
    </message>
    <message>
        <source>Spara en kopia</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Avgränsa</source>
        <translation>Narrow down</translation>
    </message>
    <message>
        <source>Visa bara</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Det jag skrivit</source>
        <translation>What I have written</translation>
    </message>
    <message>
        <source>Oläst</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Där jag är jävig</source>
        <translation>Where I am recused</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>fler än %1</source>
        <translation>more than %1</translation>
    </message>
    <message>
        <source>%2 träff</source>
        <translation>%2 hit</translation>
    </message>
    <message>
        <source>%2 träffar</source>
        <translation>%2 hits</translation>
    </message>
    <message>
        <source>%1 av %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Söker…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Inga träffar</source>
        <translation>No hits</translation>
    </message>
    <message>
        <source>Bara i sidornas över- och underkanter.</source>
        <translation>Only in the headers and footers of the pages.</translation>
    </message>
    <message>
        <source>1 sida har ingen text att söka i.</source>
        <translation>1 page has no text to search in.</translation>
    </message>
    <message>
        <source>%1 sidor har ingen text att söka i.</source>
        <translation>%1 pages have no text to search in.</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Sök i handlingarna</source>
        <translation>Search the papers</translation>
    </message>
    <message>
        <source>Sök efter</source>
        <translation>Search for</translation>
    </message>
    <message>
        <source>Antal träffar</source>
        <translation>Number of hits</translation>
    </message>
    <message>
        <source>Föregående träff</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Skift+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>Nästa träff</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sluta söka (Esc)</source>
        <translation>Stop searching (Esc)</translation>
    </message>
    <message>
        <source>Var du söker</source>
        <translation>Where you search</translation>
    </message>
    <message>
        <source>I handlingen</source>
        <translation>In the paper</translation>
    </message>
    <message>
        <source>I ärendet</source>
        <translation>In the item</translation>
    </message>
    <message>
        <source>I hela sammanträdet</source>
        <translation>In the whole meeting</translation>
    </message>
    <message>
        <source>Hur du söker</source>
        <translation>How you search</translation>
    </message>
    <message>
        <source>Val ▾</source>
        <translation>Options ▾</translation>
    </message>
    <message>
        <source>Skilj på stora och små bokstäver</source>
        <translation>Match upper and lower case</translation>
    </message>
    <message>
        <source>Bara hela ord</source>
        <translation>Whole words only</translation>
    </message>
    <message>
        <source>Lista träffarna bredvid</source>
        <translation>List the hits beside</translation>
    </message>
</context>
<context>
    <name>FindFeature</name>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Sök i &amp;handlingen…</source>
        <translation>Search the &amp;paper…</translation>
    </message>
    <message>
        <source>Sök i ä&amp;rendet…</source>
        <translation>Search the &amp;item…</translation>
    </message>
    <message>
        <source>&amp;Nästa träff</source>
        <translation>&amp;Next hit</translation>
    </message>
    <message>
        <source>&amp;Föregående träff</source>
        <translation>&amp;Previous hit</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Skriv vad du söker.</source>
        <translation>Type what you are looking for.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>{who} har ordnat så att handlingarna kommer av sig själva från {names}.</source>
        <translation>{who} has arranged for the papers to come by themselves from {names}.</translation>
    </message>
    <message>
        <source>Handlingarna är låsta med ditt lösenord. Programmet frågar efter det när du startar det. Glömmer du lösenordet är återställningskoden enda vägen in.</source>
        <translation>The papers are locked with your password. The program asks for it when you start it. If you forget the password, the recovery code is the only way in.</translation>
    </message>
    <message>
        <source>Handlingarna är låsta, och datorns nyckelring öppnar dem när du har loggat in på datorn. Byter du dator, eller går nyckelringen sönder, är återställningskoden enda vägen in.</source>
        <translation>The papers are locked, and the computer&apos;s keyring opens them when you have logged in to the computer. If you change computers, or the keyring breaks, the recovery code is the only way in.</translation>
    </message>
</context>
<context>
    <name>FirstRunFeature</name>
    <message>
        <source>&amp;Kom igång i tre steg</source>
        <translation>&amp;Get started in three steps</translation>
    </message>
    <message>
        <source>Ta bort &amp;exemplet…</source>
        <translation>Remove the &amp;sample…</translation>
    </message>
    <message>
        <source>Ta bort exemplet?</source>
        <translation>Remove the sample?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Det du har skrivit i exemplet tas också bort. Andra handlingar är kvar.</source>
        <translation>What you have written in the sample is removed too. Other papers remain.</translation>
    </message>
    <message>
        <source>Exemplet är borttaget.</source>
        <translation>The sample is removed.</translation>
    </message>
    <message>
        <source>Exemplet finns inte i biblioteket.</source>
        <translation>The sample is not in the library.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Kom igång</source>
        <translation>Get started</translation>
    </message>
    <message>
        <source>Förra steget</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Hoppa över</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Hoppa över alla steg</source>
        <translation>Skip all steps</translation>
    </message>
    <message>
        <source>Du hittar stegen igen under Hjälp › Kom igång i tre steg.</source>
        <translation>You will find the steps again under Help › Get started in three steps.</translation>
    </message>
    <message>
        <source>Vem är du?</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>Varifrån kommer handlingarna?</source>
        <translation>Where do the papers come from?</translation>
    </message>
    <message>
        <source>Hur är det låst?</source>
        <translation>How is it locked?</translation>
    </message>
    <message>
        <source>Steg {n} av {all}</source>
        <translation>Step {n} of {all}</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>FlowDocument</name>
    <message>
        <source>Bild på s. {page}</source>
        <translation>Picture on p. {page}</translation>
    </message>
    <message>
        <source>visa sidan</source>
        <translation>show the page</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>öppet</source>
        <translation>open</translation>
    </message>
    <message>
        <source>stängt</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Fet (Ctrl+B)</source>
        <translation>Bold (Ctrl+B)</translation>
    </message>
    <message>
        <source>Kursiv (Ctrl+I)</source>
        <translation>Italic (Ctrl+I)</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Gör raden till en rubrik (skriv # och blanksteg)</source>
        <translation>Make the line a heading (type # and space)</translation>
    </message>
    <message>
        <source>• Lista</source>
        <translation>• List</translation>
    </message>
    <message>
        <source>Punktlista (skriv - och blanksteg)</source>
        <translation>Bulleted list (type - and space)</translation>
    </message>
    <message>
        <source>1. 2.</source>
        <translation>1. 2.</translation>
    </message>
    <message>
        <source>Numrerad lista (skriv 1. och blanksteg)</source>
        <translation>Numbered list (type 1. and space)</translation>
    </message>
</context>
<context>
    <name>GoToPage</name>
    <message>
        <source>Sidan {n} i mötesboken</source>
        <translation>Page {n} of the meeting book</translation>
    </message>
    <message>
        <source>Sidan {n} i den här handlingen</source>
        <translation>Page {n} of this paper</translation>
    </message>
    <message>
        <source>Sidan med numret {label} tryckt</source>
        <translation>The page with the number {label} printed on it</translation>
    </message>
    <message>
        <source>{title}, sidan {page} av {n}</source>
        <translation>{title}, page {page} of {n}</translation>
    </message>
</context>
<context>
    <name>GoToPageDialog</name>
    <message>
        <source>Gå till sida</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>Sida</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Till exempel 3, 8 (26) eller 143 i mötesboken</source>
        <translation>For example 3, 8 (26) or 143 in the meeting book</translation>
    </message>
    <message>
        <source>Dit leder numret</source>
        <translation>Where the number leads</translation>
    </message>
    <message>
        <source>Vilken sida vill du till?</source>
        <translation>Which page do you want?</translation>
    </message>
    <message>
        <source>Tryck Enter för att gå dit. Med pilarna väljer du en annan.</source>
        <translation>Press Enter to go there. With the arrows you choose another.</translation>
    </message>
    <message>
        <source>Det finns ingen sådan sida här.</source>
        <translation>There is no such page here.</translation>
    </message>
    <message>
        <source>Skriv handlingens sida, numret som är tryckt på sidan, eller mötesbokens sida.</source>
        <translation>Type the page of the paper, the number printed on the page, or the page of the meeting book.</translation>
    </message>
</context>
<context>
    <name>HandbookWindow</name>
    <message>
        <source>Handboken</source>
        <translation>The handbook</translation>
    </message>
    <message>
        <source>Sök i handboken</source>
        <translation>Search the handbook</translation>
    </message>
    <message>
        <source>Handbokens sidor</source>
        <translation>Pages of the handbook</translation>
    </message>
    <message>
        <source>Handbokens sida</source>
        <translation>Page of the handbook</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Skriv ut snabbguiden…</source>
        <translation>Print the quick guide…</translation>
    </message>
    <message>
        <source>Spara som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Inget i handboken har de orden. Prova ett annat ord.</source>
        <translation>Nothing in the handbook has those words. Try another word.</translation>
    </message>
</context>
<context>
    <name>HandoverBox</name>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Spara som e-postutkast…</source>
        <translation>Save as an e-mail draft…</translation>
    </message>
    <message>
        <source>Kopierat.</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Vad du lämnar in</source>
        <translation>What you hand in</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Protokollsanteckning</source>
        <translation>Note to the minutes</translation>
    </message>
    <message>
        <source>Förhinder</source>
        <translation>Unable to attend</translation>
    </message>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Hela texten</source>
        <translation>The whole text</translation>
    </message>
    <message>
        <source>Så blir texten</source>
        <translation>This is how the text will be</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bara en del av mötet? Skriv när. Lämna annars tomt.</source>
        <translation>Only a part of the meeting? Write when. Otherwise leave it empty.</translation>
    </message>
    <message>
        <source>Skriv det du vill lämna in.</source>
        <translation>Write what you want to hand in.</translation>
    </message>
</context>
<context>
    <name>HeadedText</name>
    <message>
        <source>Ingen rubrik före den här</source>
        <translation>No heading before this one</translation>
    </message>
    <message>
        <source>Ingen rubrik efter den här</source>
        <translation>No heading after this one</translation>
    </message>
    <message>
        <source>Rubrik, nivå {level}</source>
        <translation>Heading, level {level}</translation>
    </message>
</context>
<context>
    <name>HelpFeature</name>
    <message>
        <source>&amp;Handboken</source>
        <translation>&amp;Handbook</translation>
    </message>
    <message>
        <source>Handbokens &amp;innehåll</source>
        <translation>&amp;Contents of the handbook</translation>
    </message>
    <message>
        <source>Skriv ut &amp;snabbguiden…</source>
        <translation>Print the &amp;quick guide…</translation>
    </message>
    <message>
        <source>Handbok för IFN Desktop.pdf</source>
        <translation>Handbook for IFN Desktop.pdf</translation>
    </message>
    <message>
        <source>Handbok för IFN Desktop</source>
        <translation>Handbook for IFN Desktop</translation>
    </message>
    <message>
        <source>Handboken är sparad.</source>
        <translation>The handbook is saved.</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>Jäv</source>
        <translation>Recusal</translation>
    </message>
    <message>
        <source>Nytt</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
</context>
<context>
    <name>HomeFeature</name>
    <message>
        <source>Lägg den där</source>
        <translation>Put it there</translation>
    </message>
    <message>
        <source>Annat ärende…</source>
        <translation>Another item…</translation>
    </message>
    <message>
        <source>Lägg under ett ärende…</source>
        <translation>Put under an item…</translation>
    </message>
</context>
<context>
    <name>Homes</name>
    <message>
        <source>Hör handlingen till ärende {home}?</source>
        <translation>Does the paper belong to item {home}?</translation>
    </message>
    <message>
        <source>Handlingen hör inte till något sammanträde.</source>
        <translation>The paper belongs to no meeting.</translation>
    </message>
    <message>
        <source>”{title}” ligger nu under {home}.</source>
        <translation>“{title}” is now under {home}.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation type="unfinished">Undo</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Hur långt inläsningen har kommit</source>
        <translation>How far the import has come</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Visa sammanträdet</source>
        <translation>Show the meeting</translation>
    </message>
    <message>
        <source>Försök igen med lösenord</source>
        <translation>Try again with a password</translation>
    </message>
    <message>
        <source>Ta tillbaka importen</source>
        <translation>Take the import back</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vad som hände med filerna</source>
        <translation>What happened to the files</translation>
    </message>
    <message>
        <source>1 fil gick inte att läsa:</source>
        <translation>1 file could not be read:</translation>
    </message>
    <message>
        <source>{n} filer gick inte att läsa:</source>
        <translation>{n} files could not be read:</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Stoppar…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Läser in…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Du stoppade. Inget har lagts till, och det som fanns är kvar.</source>
        <translation>You stopped. Nothing has been added, and what was there remains.</translation>
    </message>
    <message>
        <source>{done} av {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>Klart. Nytt: {came}.</source>
        <translation>Done. New: {came}.</translation>
    </message>
    <message>
        <source>Klart. Handlingarna är uppdaterade.</source>
        <translation>Done. The papers are updated.</translation>
    </message>
    <message>
        <source>Klart. Allt fanns redan, inget är ändrat.</source>
        <translation>Done. Everything was here already, nothing has changed.</translation>
    </message>
    <message>
        <source>Inget nytt kom in. Det som fanns är kvar.</source>
        <translation>Nothing new came in. What was there remains.</translation>
    </message>
    <message>
        <source>{files} fanns redan.</source>
        <translation>{files} already here.</translation>
    </message>
    <message>
        <source>{papers} hör inte till något sammanträde och ligger under Utan sammanträde på startsidan. Öppnar du en sådan handling kan du lägga den under ett ärende.</source>
        <translation>{papers} belong to no meeting and are under Without a meeting on the start page. Open such a paper to put it under an item.</translation>
    </message>
    <message>
        <source>{n} saker att titta på står överst i listan över ärenden.</source>
        <translation>{n} things to look at are at the top of the agenda.</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>osäkert om den hör hit</source>
        <translation>not certain that it belongs here</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>read</translation>
    </message>
    <message>
        <source>{n} lästa</source>
        <translation>{n} read</translation>
    </message>
    <message>
        <source>beredd av {names}</source>
        <translation>prepared by {names}</translation>
    </message>
    <message>
        <source>skickas till {names}</source>
        <translation>sent to {names}</translation>
    </message>
    <message>
        <source>{n} till</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>Här finns inga handlingar.</source>
        <translation>There are no papers here.</translation>
    </message>
    <message>
        <source>Det här ärendet har inga handlingar i utskicket.
De kan komma senare, eller visas först på sammanträdet.</source>
        <translation>This item has no papers in the mailing.
They may come later, or are shown only at the meeting.</translation>
    </message>
</context>
<context>
    <name>ItemHeadView</name>
    <message>
        <source>Föregående ärende</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Nästa ärende</source>
        <translation>Next item</translation>
    </message>
</context>
<context>
    <name>ItemNotes</name>
    <message>
        <source>Mina markeringar</source>
        <translation>My marks</translation>
    </message>
    <message>
        <source>{paper}, s. {page}</source>
        <translation>{paper}, p. {page}</translation>
    </message>
</context>
<context>
    <name>KeepBox</name>
    <message>
        <source>Protokoll</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Mina anteckningar, också det jag skrivit vid markeringar</source>
        <translation>My notes, also what I have written on marks</translation>
    </message>
    <message>
        <source>Jäv som jag har markerat</source>
        <translation>Recusal that I have marked</translation>
    </message>
    <message>
        <source>Mina markeringar, med orden ur handlingarna</source>
        <translation>My marks, with the words of the papers</translation>
    </message>
</context>
<context>
    <name>KeyDialogue</name>
    <message>
        <source>Återställningskod till IFN Desktop</source>
        <translation>Recovery code for IFN Desktop</translation>
    </message>
    <message>
        <source>Koden öppnar dina handlingar om du glömmer lösenordet eller byter dator. Förvara papperet där du förvarar andra viktiga papper, inte vid datorn.</source>
        <translation>The code opens your papers if you forget the password or change computers. Keep the paper where you keep other important papers, not by the computer.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyringForm</name>
    <message>
        <source>Ditt lösenord nu</source>
        <translation>Your password now</translation>
    </message>
    <message>
        <source>Låt datorn låsa upp</source>
        <translation>Let the computer unlock</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nyckeln läggs då i datorns egen nyckelring, och du behöver inget lösenord i programmet. Välj det bara om ingen annan kan logga in som du.</source>
        <translation>The key is then put into the computer&apos;s own keyring, and you need no password in the program. Choose it only if nobody else can log in as you.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Din kommun vill ha minst {n} tecken.</source>
        <translation>Your municipality wants at least {n} characters.</translation>
    </message>
    <message>
        <source>Lösenordet är bytt. Det gamla gäller inte längre.</source>
        <translation>The password is changed. The old one no longer holds.</translation>
    </message>
    <message>
        <source>Klart. Programmet frågar efter lösenordet nästa gång det öppnas.</source>
        <translation>Done. The program asks for the password the next time it is opened.</translation>
    </message>
    <message>
        <source>Klart. Datorn har nyckeln nu, och lösenordet gäller inte längre.</source>
        <translation>Done. The computer has the key now, and the password no longer holds.</translation>
    </message>
</context>
<context>
    <name>KeysBox</name>
    <message>
        <source>Låt datorn låsa upp…</source>
        <translation>Let the computer unlock…</translation>
    </message>
    <message>
        <source>Ny återställningskod…</source>
        <translation>New recovery code…</translation>
    </message>
    <message>
        <source>Byt nyckel…</source>
        <translation>Change the key…</translation>
    </message>
    <message>
        <source>Återställningskoden öppnar dina handlingar om du glömmer lösenordet eller byter dator. Har någon annan sett den, gör en ny: då gäller inte den gamla.</source>
        <translation>The recovery code opens your papers if you forget the password or change computers. If someone else has seen it, make a new one: the old one then no longer holds.</translation>
    </message>
    <message>
        <source>Tror du att någon har kommit åt både datorn och lösenordet? Då byter du nyckel: allt i biblioteket låses på nytt med en annan. Det tar några minuter.</source>
        <translation>Do you think that someone has got at both the computer and the password? Then change the key: everything in the library is locked anew with another one. It takes a few minutes.</translation>
    </message>
    <message>
        <source>Ett lösenord låser upp programmet. Bara du kan det.</source>
        <translation>A password unlocks the program. Only you know it.</translation>
    </message>
    <message>
        <source>Datorn har nyckeln och låser upp programmet när du är inloggad. Det skyddar handlingarna om datorn tappas bort avstängd eller låst, men inte mot den som kan logga in som du. Ett eget lösenord skyddar också då.</source>
        <translation>The computer has the key and unlocks the program when you are logged in. It protects the papers if the computer is lost while off or locked, but not against someone who can log in as you. A password of your own protects then too.</translation>
    </message>
    <message>
        <source>Byt lösenord…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>Välj ett lösenord…</source>
        <translation>Choose a password…</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Lämna uppdraget</source>
        <translation>Leave the assignment</translation>
    </message>
    <message>
        <source>Välj en tom mapp och spara…</source>
        <translation>Choose an empty folder and save…</translation>
    </message>
    <message>
        <source>Jag vill inte spara något</source>
        <translation>I do not want to save anything</translation>
    </message>
    <message>
        <source>Jag vet att det inte går att ångra</source>
        <translation>I know that it cannot be undone</translation>
    </message>
    <message>
        <source>Radera allt och stäng programmet…</source>
        <translation>Erase everything and close the program…</translation>
    </message>
    <message>
        <source>Använd den här sidan när uppdraget är slut, eller innan du lämnar tillbaka datorn. Det fungerar utan nät. Kommunens egna handlingar påverkas inte.</source>
        <translation>Use this page when your assignment has ended, or before you hand back the computer. It works offline. The municipality&apos;s own documents are not affected.</translation>
    </message>
    <message>
        <source>1. Spara det som är ditt</source>
        <translation>1. Save what is yours</translation>
    </message>
    <message>
        <source>Dina anteckningar och jävsanmälningar sparas som Word-filer. De är inte låsta, så välj en plats som bara du kommer åt, till exempel ett eget USB-minne.</source>
        <translation>Your notes and declarations of recusal are saved as Word files. They are not locked, so choose a place that only you can reach, for example a USB stick of your own.</translation>
    </message>
    <message>
        <source>2. Radera allt annat</source>
        <translation>2. Erase everything else</translation>
    </message>
    <message>
        <source>Nyckeln raderas först, sedan handlingar, anteckningar, inställningar och lösenord till ställen som du har hämtat från. Säkerhetskopior som du har sparat någon annanstans får du ta bort själv.</source>
        <translation>The key is erased first, then papers, notes, settings and passwords for places that you have fetched from. Backups that you have saved elsewhere you must remove yourself.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Här finns {papers} från {meetings}.</source>
        <translation>There are {papers} of {meetings} here.</translation>
    </message>
    <message>
        <source>Ditt eget: {notes} och jäv i {n} ärenden.</source>
        <translation>Your own: {notes} and recusal in {n} items.</translation>
    </message>
    <message>
        <source>Inget av det har du skrivit.</source>
        <translation>None of it was written by you.</translation>
    </message>
    <message>
        <source>Sparat och kontrollerat i {folder}: {names}.</source>
        <translation>Saved and checked in {folder}: {names}.</translation>
    </message>
</context>
<context>
    <name>LockCover</name>
    <message>
        <source>Låser…</source>
        <translation>Locking…</translation>
    </message>
</context>
<context>
    <name>LockFeature</name>
    <message>
        <source>Låsa och s&amp;kydda</source>
        <translation>Lock and &amp;protect</translation>
    </message>
    <message>
        <source>Det här har &amp;hänt</source>
        <translation>What has &amp;happened</translation>
    </message>
    <message>
        <source>Listan är tömd. {n} rader är borta.</source>
        <translation>The list is emptied. {n} rows are gone.</translation>
    </message>
    <message>
        <source>Vill du tömma listan över vad som har hänt?</source>
        <translation>Do you want to empty the list of what has happened?</translation>
    </message>
    <message>
        <source>Töm listan</source>
        <translation>Empty the list</translation>
    </message>
    <message>
        <source>Dina handlingar och anteckningar påverkas inte. Att listan tömdes skrivs upp.</source>
        <translation>Your papers and notes are not affected. That the list was emptied is noted.</translation>
    </message>
    <message>
        <source>Vill du byta nyckel?</source>
        <translation>Do you want to change the key?</translation>
    </message>
    <message>
        <source>Byt nyckel</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Programmet låses först. När du har låst upp får du en ny återställningskod att spara, och sedan låses allt på nytt. Stängs datorn av mitt i gäller den gamla eller den nya nyckeln, och inget är förlorat. Spara båda koderna tills programmet säger att nyckeln är bytt. Säkerhetskopior som programmet har gjort av sig självt tas bort när en ny har gjorts. De du har gjort själv finns kvar och öppnas av den gamla nyckeln.</source>
        <translation>The program is locked first. When you have unlocked it you get a new recovery code to keep, and then everything is locked anew. If the computer is turned off in the middle, the old or the new key holds, and nothing is lost. Keep both codes until the program says that the key is changed. Backups that the program has made by itself are removed when a new one has been made. Those you have made yourself are still there, and the old key opens them.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Låsa och skydda</source>
        <translation>Lock and protect</translation>
    </message>
    <message>
        <source>Visa vad som har hänt</source>
        <translation>Show what has happened</translation>
    </message>
    <message>
        <source>När programmet låser sig</source>
        <translation>When the program locks itself</translation>
    </message>
    <message>
        <source>Det som låser upp</source>
        <translation>What unlocks</translation>
    </message>
    <message>
        <source>Det här har hänt</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Programmet skriver upp när det låses upp, när någon skriver fel lösenord och när något skrivs ut, sparas utanför programmet eller rensas. Listan ligger låst på din dator. Ingen annan ser den.</source>
        <translation>The program notes when it is unlocked, when someone enters a wrong password and when something is printed, saved outside the program or purged. The list lies locked on your computer. Nobody else sees it.</translation>
    </message>
</context>
<context>
    <name>LockedFace</name>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Programmet är låst</source>
        <translation>The program is locked</translation>
    </message>
    <message>
        <source>Dina handlingar är stängda. Datorn har nyckeln till dem, så det räcker att trycka på knappen så länge du är inloggad på datorn.</source>
        <translation>Your papers are closed. The computer has the key to them, so it is enough to press the button as long as you are logged in.</translation>
    </message>
</context>
<context>
    <name>LookingStep</name>
    <message>
        <source>Programmet tittar efter vad som finns</source>
        <translation>The program is looking for what there is</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Inget hämtas än. Det brukar gå på några sekunder.</source>
        <translation>Nothing is fetched yet. It usually takes a few seconds.</translation>
    </message>
    <message>
        <source>Tittar efter vad som finns…</source>
        <translation>Looking for what there is…</translation>
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
        <translation>Decided by {who}.</translation>
    </message>
    <message>
        <source>Frågor: {contact}.</source>
        <translation>Questions: {contact}.</translation>
    </message>
    <message>
        <source>Filen gick inte att läsa.</source>
        <translation>The file could not be read.</translation>
    </message>
    <message>
        <source>Filen är inte riktig JSON i UTF-8, eller är för stor.</source>
        <translation>The file is not proper JSON in UTF-8, or is too large.</translation>
    </message>
    <message>
        <source>Filen är skriven för en nyare version av programmet.</source>
        <translation>The file is written for a newer version of the program.</translation>
    </message>
    <message>
        <source>Filen kan ändras av andra än den som sköter datorn.</source>
        <translation>The file can be changed by others than whoever looks after the computer.</translation>
    </message>
    <message>
        <source>{place} saknas.</source>
        <translation>{place} is missing.</translation>
    </message>
    <message>
        <source>{place} känner programmet inte till.</source>
        <translation>{place} is not known to the program.</translation>
    </message>
    <message>
        <source>{place} är av fel slag ({wanted}).</source>
        <translation>{place} is of the wrong kind ({wanted}).</translation>
    </message>
    <message>
        <source>{place} är för kort eller för lång ({wanted}).</source>
        <translation>{place} is too short or too long ({wanted}).</translation>
    </message>
    <message>
        <source>{place} har ett värde som inte går ({wanted}).</source>
        <translation>{place} has a value that does not work ({wanted}).</translation>
    </message>
    <message>
        <source>Handlingar hämtas från {name}.</source>
        <translation>Papers are fetched from {name}.</translation>
    </message>
    <message>
        <source>Du kan inte lägga till egna platser att hämta från.</source>
        <translation>You cannot add places of your own to fetch from.</translation>
    </message>
    <message>
        <source>Inga handlingar tas bort av sig själva.</source>
        <translation>No papers are removed by themselves.</translation>
    </message>
    <message>
        <source>Programmet är låst när det startar.</source>
        <translation>The program is locked when it starts.</translation>
    </message>
    <message>
        <source>Programmet låser sig efter {n} minuter utan att du gör något.</source>
        <translation>The program locks itself after {n} minutes without you doing anything.</translation>
    </message>
    <message>
        <source>Programmet låser sig när datorn går i vila.</source>
        <translation>The program locks itself when the computer goes to sleep.</translation>
    </message>
    <message>
        <source>Programmet låser sig när datorns skärm låses.</source>
        <translation>The program locks itself when the computer&apos;s screen is locked.</translation>
    </message>
    <message>
        <source>Biblioteket öppnas med ett lösenord.</source>
        <translation>The library is opened with a password.</translation>
    </message>
    <message>
        <source>Lösenordet har minst {n} tecken.</source>
        <translation>The password has at least {n} characters.</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Handlingar till {board}</source>
        <translation>Papers for {board}</translation>
    </message>
    <message>
        <source>{whose} tas bort när uppdraget är slut.</source>
        <translation>{whose} are removed when the assignment has ended.</translation>
    </message>
    <message>
        <source>{whose} tas bort {n} månader efter sammanträdet.</source>
        <translation>{whose} are removed {n} months after the meeting.</translation>
    </message>
    <message>
        <source>De med sekretess tas bort efter {n} månader.</source>
        <translation>Those with secrecy are removed after {n} months.</translation>
    </message>
    <message>
        <source>protokoll</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>det du har skrivit</source>
        <translation>what you have written</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Kvar blir {what}.</source>
        <translation>Left are {what}.</translation>
    </message>
    <message>
        <source>Handlingar får inte sparas utanför programmet eller skrivas ut.</source>
        <translation>Papers may not be saved outside the program or printed.</translation>
    </message>
    <message>
        <source>Det du har skrivit får inte sparas utanför programmet eller skrivas ut.</source>
        <translation>What you have written may not be saved outside the program or printed.</translation>
    </message>
    <message>
        <source>Text och bilder ur handlingar får inte kopieras.</source>
        <translation>Text and pictures from papers may not be copied.</translation>
    </message>
    <message>
        <source>Sammanträden får inte sparas till en kalender.</source>
        <translation>Meetings may not be saved to a calendar.</translation>
    </message>
    <message>
        <source>Handlingar med sekretess får inte lämna programmet.</source>
        <translation>Papers with secrecy may not leave the program.</translation>
    </message>
    <message>
        <source>Programmet frågar innan handlingar med sekretess lämnar det.</source>
        <translation>The program asks before papers with secrecy leave it.</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Jäv i ärendet</source>
        <translation>Recusal in the item</translation>
    </message>
    <message>
        <source>Välj det som stämmer bäst. Du säger det på mötet, och vid tvekan är det nämnden som avgör. Du kan ändra dig när som helst.</source>
        <translation>Choose what fits best. You say it at the meeting, and in case of doubt the board decides. You can change your mind at any time.</translation>
    </message>
    <message>
        <source>Lagens egna ord</source>
        <translation>The law&apos;s own words</translation>
    </message>
    <message>
        <source>Skäl, om du vill skriva något. Det är bara för dig.</source>
        <translation>Reasons, if you want to write any. They are only for you.</translation>
    </message>
    <message>
        <source>Vad du har gjort tidigare</source>
        <translation>What you have done before</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Markera</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Välj först något ovan.</source>
        <translation>First choose something above.</translation>
    </message>
    <message>
        <source>Ta tillbaka markeringen</source>
        <translation>Take the mark back</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Klar (Esc)</source>
        <translation>Done (Esc)</translation>
    </message>
    <message>
        <source>Ta bort markeringen</source>
        <translation>Remove the mark</translation>
    </message>
    <message>
        <source>Notislapp</source>
        <translation>Sticky note</translation>
    </message>
    <message>
        <source>Text på sidan</source>
        <translation>Text on the page</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Skriv texten här.</source>
        <translation>Write the text here.</translation>
    </message>
    <message>
        <source>Skriv här …</source>
        <translation>Write here …</translation>
    </message>
</context>
<context>
    <name>MarksFeature</name>
    <message>
        <source>%1, s. %2</source>
        <translation>%1, p. %2</translation>
    </message>
    <message>
        <source>Markeringen är borttagen.</source>
        <translation>The mark is removed.</translation>
    </message>
    <message>
        <source>Markeringarna är borttagna.</source>
        <translation>The marks are removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>MeansBox</name>
    <message>
        <source>Nytt lösenord för säkerhetskopior</source>
        <translation>New password for backups</translation>
    </message>
    <message>
        <source>Lösenordet en gång till</source>
        <translation type="unfinished">The password once more</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation type="unfinished">Show what I type</translation>
    </message>
    <message>
        <source>Använd det här lösenordet</source>
        <translation>Use this password</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation type="unfinished">Recovery code</translation>
    </message>
    <message>
        <source>Koden räcker för mig</source>
        <translation>The code is enough for me</translation>
    </message>
    <message>
        <source>Först: vad ska öppna kopian?</source>
        <translation>First: what is to open the copy?</translation>
    </message>
    <message>
        <source>På den här datorn öppnas allt när du loggar in. Det följer inte med till en annan dator. Välj därför ett lösenord för säkerhetskopior, och skriv upp det. Utan det, eller återställningskoden, kan ingen öppna kopian.</source>
        <translation>On this computer everything is opened when you log in. That does not travel to another computer. So choose a password for backups, and write it down. Without it, or the recovery code, nobody can open the copy.</translation>
    </message>
    <message>
        <source>Lösenord för säkerhetskopior</source>
        <translation>Password for backups</translation>
    </message>
    <message>
        <source>Skriv det en gång till</source>
        <translation type="unfinished">Enter it once more</translation>
    </message>
    <message>
        <source>Har du återställningskoden på papper? Skriv den här i stället, så vet vi att den finns.</source>
        <translation>Do you have the recovery code on paper? Enter it here instead, and we know that it is there.</translation>
    </message>
</context>
<context>
    <name>MeetingMode</name>
    <message>
        <source>Ärende {n} av {all}</source>
        <translation>Item {n} of {all}</translation>
    </message>
    <message>
        <source>Inget förslag till beslut i handlingarna.</source>
        <translation>No proposed decision in the papers.</translation>
    </message>
    <message>
        <source>Reservation anmäls innan sammanträdet avslutas.</source>
        <translation>A reservation must be entered before the meeting ends.</translation>
    </message>
</context>
<context>
    <name>MeetingModeFeature</name>
    <message>
        <source>S&amp;ammanträdesläge</source>
        <translation>M&amp;eeting mode</translation>
    </message>
</context>
<context>
    <name>MeetingModeView</name>
    <message>
        <source>Avsluta sammanträdesläget</source>
        <translation>Leave meeting mode</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Mina anteckningar</source>
        <translation>My notes</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>‹ Föregående</source>
        <translation>‹ Previous</translation>
    </message>
    <message>
        <source>Nästa ›</source>
        <translation>Next ›</translation>
    </message>
    <message>
        <source>Öppna ärendet</source>
        <translation>Open the item</translation>
    </message>
    <message>
        <source>Inga anteckningar i ärendet.</source>
        <translation>No notes on the item.</translation>
    </message>
    <message>
        <source>Skriv ett ärendes nummer för att gå dit.</source>
        <translation>Type the number of an item to go there.</translation>
    </message>
    <message>
        <source>Ärende {typed}: finns inte i sammanträdet.</source>
        <translation>Item {typed}: not in the meeting.</translation>
    </message>
    <message>
        <source>Tryck Enter för {heading}</source>
        <translation>Press Enter for {heading}</translation>
    </message>
</context>
<context>
    <name>MinutesFeature</name>
    <message>
        <source>&amp;Beslutet i ärendet</source>
        <translation>The &amp;decision on the item</translation>
    </message>
    <message>
        <source>Ärendets &amp;gång</source>
        <translation>&amp;Course of the case</translation>
    </message>
    <message>
        <source>&amp;Uppdrag</source>
        <translation>&amp;Assignments</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Gå igenom protokollet</source>
        <translation>Go through the minutes</translation>
    </message>
    <message>
        <source>Det gick inte att hitta några paragrafer i protokollet. Läs det som vanligt.</source>
        <translation>No sections could be found in the minutes. Read them as usual.</translation>
    </message>
    <message>
        <source>Sidan {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>Du skrev: {note}</source>
        <translation>You wrote: {note}</translation>
    </message>
    <message>
        <source>Stämmer</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Ta upp</source>
        <translation>Raise</translation>
    </message>
    <message>
        <source>Vad vill du ta upp?</source>
        <translation>What do you want to raise?</translation>
    </message>
    <message>
        <source>Vad du vill ta upp, {heading}</source>
        <translation>What you want to raise, {heading}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Flytta handlingen</source>
        <translation>Move the paper</translation>
    </message>
    <message>
        <source>Ärenden</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>{title} (ligger här nu)</source>
        <translation>{title} (it is here now)</translation>
    </message>
    <message>
        <source>Flytta hit</source>
        <translation>Move here</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vart hör den här handlingen?</source>
        <translation>Where does this paper belong?</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Sökningens namn</source>
        <translation>Name of the search</translation>
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
        <translation>Without a meeting</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Meeting</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Nytt</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Ändrat</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>NewsFeature</name>
    <message>
        <source>Det &amp;nya först i listan</source>
        <translation>What is &amp;new first in the list</translation>
    </message>
    <message>
        <source>Dölj det som &amp;utgår</source>
        <translation>Hide what is &amp;withdrawn</translation>
    </message>
    <message>
        <source>Ändrat: ärendet hade nummer %1 förut.</source>
        <translation>Changed: the item had number %1 before.</translation>
    </message>
    <message>
        <source>Utgår: handlingen finns inte med i det senaste utskicket. Den går att läsa här.</source>
        <translation>Withdrawn: the paper is not in the latest mailing. It can be read here.</translation>
    </message>
    <message>
        <source>Nytt: handlingen har kommit sedan du läste sist.</source>
        <translation>New: the paper has come since you last read.</translation>
    </message>
    <message>
        <source>Nytt: handlingen är med i utskicket igen.</source>
        <translation>New: the paper is in the mailing again.</translation>
    </message>
    <message>
        <source>Ändrat: handlingen har ny text sedan du läste sist.</source>
        <translation>Changed: the paper has new text since you last read.</translation>
    </message>
    <message>
        <source>Ändrat: handlingen har flyttats hit från ett annat ärende.</source>
        <translation>Changed: the paper has been moved here from another item.</translation>
    </message>
</context>
<context>
    <name>NewsStrip</name>
    <message>
        <source>Visa ändringarna</source>
        <translation>Show the changes</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Skriv här. Det sparas medan du skriver.</source>
        <translation>Write here. It is saved as you type.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Slag av anteckning: %1. Byt</source>
        <translation>Kind of note: %1. Change</translation>
    </message>
    <message>
        <source>Ta bort anteckningen</source>
        <translation>Remove the note</translation>
    </message>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Sparat</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Inte sparat än</source>
        <translation>Not saved yet</translation>
    </message>
</context>
<context>
    <name>NotesFeature</name>
    <message>
        <source>Mina anteckningar i ärendet</source>
        <translation>My notes on the item</translation>
    </message>
    <message>
        <source>Anteckningen är borttagen.</source>
        <translation>The note is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>&amp;Anteckna i ärendet</source>
        <translation>&amp;Write a note on the item</translation>
    </message>
    <message>
        <source>&amp;Ny anteckning…</source>
        <translation>&amp;New note…</translation>
    </message>
    <message>
        <source>&amp;Mallar för anteckningar…</source>
        <translation>&amp;Templates for notes…</translation>
    </message>
    <message>
        <source>%1: klart.</source>
        <translation>%1: done.</translation>
    </message>
    <message>
        <source>Öppna ett ärende först. Citatet hamnar i ärendets anteckning.</source>
        <translation>Open an item first. The quotation goes into the item&apos;s note.</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Öppna ett ärende för att anteckna till det.</source>
        <translation>Open an item to write a note on it.</translation>
    </message>
    <message>
        <source>Ny anteckning ▾</source>
        <translation>New note ▾</translation>
    </message>
    <message>
        <source>Ny anteckning, välj slag</source>
        <translation>New note, choose a kind</translation>
    </message>
    <message>
        <source>Du har markerat jäv i ärendet. Bara den som har deltagit i avgörandet får reservera sig (4 kap. 27 § kommunallagen).</source>
        <translation>You have marked recusal in the item. Only those who took part in the decision may enter a reservation (Chapter 4, Section 27 of the Local Government Act).</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Ocr</name>
    <message>
        <source>Sidan {pages} är en bild. Det går inte att söka i den.</source>
        <translation>Page {pages} is a picture. It cannot be searched.</translation>
    </message>
    <message>
        <source>Gör sidan sökbar</source>
        <translation>Make the page searchable</translation>
    </message>
    <message>
        <source>Sidorna {pages} är bilder. Det går inte att söka i dem.</source>
        <translation>Pages {pages} are pictures. They cannot be searched.</translation>
    </message>
    <message>
        <source>Gör sidorna sökbara</source>
        <translation>Make the pages searchable</translation>
    </message>
    <message>
        <source>Be den som sköter datorn att installera Tesseract med svenska, så kan texten läsas ut.</source>
        <translation>Ask whoever looks after the computer to install Tesseract with Swedish, and the text can be read.</translation>
    </message>
    <message>
        <source>Texten är utläst. Nu går det att söka, markera och lyssna.</source>
        <translation>The text has been read. Now it can be searched, marked and listened to.</translation>
    </message>
    <message>
        <source>Texten på {pages} är osäker: jämför med sidan innan du citerar.</source>
        <translation>The text on {pages} is uncertain: compare with the page before you quote.</translation>
    </message>
    <message>
        <source>{some} och {last}</source>
        <translation>{some} and {last}</translation>
    </message>
</context>
<context>
    <name>OcrBar</name>
    <message>
        <source>Hur långt läsningen av bilderna har kommit</source>
        <translation>How far the reading of the pictures has come</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Dölj det här om sidor som är bilder</source>
        <translation>Hide this about pages that are pictures</translation>
    </message>
</context>
<context>
    <name>OcrFeature</name>
    <message>
        <source>Gör handlingens sidor s&amp;ökbara</source>
        <translation>Make the paper&apos;s pages &amp;searchable</translation>
    </message>
</context>
<context>
    <name>OldVersionPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Visa vad som är nytt sedan dess</source>
        <translation>Show what is new since then</translation>
    </message>
    <message>
        <source>Äldre version av %1</source>
        <translation>Older version of %1</translation>
    </message>
</context>
<context>
    <name>OpenBox</name>
    <message>
        <source>Visa det jag skriver</source>
        <translation type="unfinished">Show what I type</translation>
    </message>
    <message>
        <source>Nytt lösenord för den här datorn. Lämna fältet tomt om datorn själv ska öppna biblioteket när du loggar in.</source>
        <translation>New password for this computer. Leave the field empty if the computer itself is to open the library when you log in.</translation>
    </message>
    <message>
        <source>Nytt lösenord för den här datorn</source>
        <translation>New password for this computer</translation>
    </message>
    <message>
        <source>Läs in kopian</source>
        <translation>Import the copy</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation type="unfinished">Cancel</translation>
    </message>
    <message>
        <source>{name}, gjord {day}</source>
        <translation>{name}, made {day}</translation>
    </message>
    <message>
        <source>Skriv återställningskoden. Den har sju grupper med fyra tecken.</source>
        <translation>Enter the recovery code. It has seven groups of four characters.</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation type="unfinished">Recovery code</translation>
    </message>
    <message>
        <source>Använd lösenordet i stället</source>
        <translation>Use the password instead</translation>
    </message>
    <message>
        <source>Skriv lösenordet som gällde när kopian gjordes.</source>
        <translation>Enter the password that held when the copy was made.</translation>
    </message>
    <message>
        <source>Säkerhetskopians lösenord</source>
        <translation>The password of the backup</translation>
    </message>
    <message>
        <source>Använd återställningskoden i stället</source>
        <translation>Use the recovery code instead</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Innehåll i handlingen</source>
        <translation>Contents of the paper</translation>
    </message>
    <message>
        <source>Letar efter rubriker…</source>
        <translation>Looking for headings…</translation>
    </message>
    <message>
        <source>Handlingen har inga rubriker som går att känna igen.</source>
        <translation>The paper has no headings that can be recognised.</translation>
    </message>
    <message>
        <source>Rubriker som programmet hittat i texten. Någon kan saknas.</source>
        <translation>Headings that the program has found in the text. Some may be missing.</translation>
    </message>
    <message>
        <source>%1, sidan %2</source>
        <translation>%1, page %2</translation>
    </message>
</context>
<context>
    <name>OutsideDialog</name>
    <message>
        <source>Länk ut ur handlingen</source>
        <translation>Link out of the paper</translation>
    </message>
    <message>
        <source>Hela adressen</source>
        <translation>The whole address</translation>
    </message>
    <message>
        <source>&amp;Kopiera adressen</source>
        <translation>&amp;Copy the address</translation>
    </message>
    <message>
        <source>&amp;Öppna i webbläsaren</source>
        <translation>&amp;Open in the browser</translation>
    </message>
    <message>
        <source>Skriv ett &amp;mejl</source>
        <translation>Write an e-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Stanna här</source>
        <translation>&amp;Stay here</translation>
    </message>
    <message>
        <source>Den här adressen öppnar IFN Desktop inte.</source>
        <translation>IFN Desktop does not open this address.</translation>
    </message>
    <message>
        <source>Vill du skriva ett mejl till %1?</source>
        <translation>Do you want to write an e-mail to %1?</translation>
    </message>
    <message>
        <source>Länken leder ut på internet, till %1. Vill du öppna den?</source>
        <translation>The link leads out to the internet, to %1. Do you want to open it?</translation>
    </message>
    <message>
        <source>Bara hela webbadresser och e-postadresser öppnas härifrån. Du kan kopiera den.</source>
        <translation>Only complete web and e-mail addresses are opened from here. You can copy it.</translation>
    </message>
    <message>
        <source>Det som står före @ i adressen är inte webbplatsens namn. Webbplatsen är %1.</source>
        <translation>What stands before @ in the address is not the website&apos;s name. The website is %1.</translation>
    </message>
    <message>
        <source>Namnet har bokstäver som kan likna andra. Så skrivs det på internet: %2.</source>
        <translation>The name has letters that may look like others. On the internet it is written: %2.</translation>
    </message>
    <message>
        <source>Webbplatsen har bara ett nummer i stället för ett namn.</source>
        <translation>The website has only a number instead of a name.</translation>
    </message>
    <message>
        <source>Det som skickas dit är inte krypterat.</source>
        <translation>What is sent there is not encrypted.</translation>
    </message>
</context>
<context>
    <name>OverviewBox</name>
    <message>
        <source>Vad som visas i översikten</source>
        <translation>What is shown in the overview</translation>
    </message>
    <message>
        <source>Ta med mina egna skäl i det jag sparar</source>
        <translation>Include my own reasons in what I save</translation>
    </message>
    <message>
        <source>Tabell…</source>
        <translation>Spreadsheet…</translation>
    </message>
    <message>
        <source>Word-fil…</source>
        <translation>Word file…</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Text…</translation>
    </message>
    <message>
        <source>Spara som</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Det du har markerat</source>
        <translation>What you have marked</translation>
    </message>
    <message>
        <source>På det här mötet</source>
        <translation>At this meeting</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Inget är markerat här.</source>
        <translation>Nothing is marked here.</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation>Recusal</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Sida %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>read</translation>
    </message>
    <message>
        <source>oläst</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>här är du</source>
        <translation>you are here</translation>
    </message>
</context>
<context>
    <name>PageNames</name>
    <message>
        <source>av {n}</source>
        <translation>of {n}</translation>
    </message>
    <message>
        <source>tryckt {label}</source>
        <translation>printed {label}</translation>
    </message>
    <message>
        <source>mötesboken {n}</source>
        <translation>meeting book {n}</translation>
    </message>
    <message>
        <source>sidan {n} i mötesboken</source>
        <translation>page {n} of the meeting book</translation>
    </message>
    <message>
        <source>Sidan {page} av {n}</source>
        <translation>Page {page} of {n}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Handlingens sidor</source>
        <translation>Pages of the paper</translation>
    </message>
    <message>
        <source>Öppna bredvid</source>
        <translation>Open beside</translation>
    </message>
    <message>
        <source>Sidan visas som en bild. F5 visar dess text, som en skärmläsare kan läsa.</source>
        <translation>The page is shown as a picture. F5 shows its text, as a screen reader can read it.</translation>
    </message>
    <message>
        <source>Länk: %1</source>
        <translation>Link: %1</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Spara en kopia…</source>
        <translation>Save a copy…</translation>
    </message>
</context>
<context>
    <name>PaneBar</name>
    <message>
        <source>Sida</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Skriv ett sidnummer och tryck Enter</source>
        <translation>Type a page number and press Enter</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Storlek</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Större</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Bredd</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Anpassa till bredden</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Fler val för sidorna</source>
        <translation>More choices for the pages</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stäng handlingen</source>
        <translation>Close the paper</translation>
    </message>
    <message>
        <source>av %1</source>
        <translation>of %1</translation>
    </message>
</context>
<context>
    <name>PaneMarks</name>
    <message>
        <source>Dra en ruta på sidan. Retur sätter en mitt på, Esc avbryter.</source>
        <translation>Drag a box on the page. Return puts one in the middle, Esc cancels.</translation>
    </message>
    <message>
        <source>Klicka där lappen ska sitta. Retur sätter den mitt på, Esc avbryter.</source>
        <translation>Click where the sticky note is to be. Return puts it in the middle, Esc cancels.</translation>
    </message>
    <message>
        <source>Klicka där texten ska stå. Retur sätter den mitt på, Esc avbryter.</source>
        <translation>Click where the text is to be. Return puts it in the middle, Esc cancels.</translation>
    </message>
    <message>
        <source>Rita med pennan eller musen. Esc när du är klar.</source>
        <translation>Draw with the pen or the mouse. Esc when you are done.</translation>
    </message>
    <message>
        <source>Stryk under (U)</source>
        <translation>Underline (U)</translation>
    </message>
    <message>
        <source>Stryk, som utgår (S)</source>
        <translation>Strike out, as removed (S)</translation>
    </message>
    <message>
        <source>Kommentera</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Markera och skriv en kommentar (N)</source>
        <translation>Mark and write a comment (N)</translation>
    </message>
    <message>
        <source>Till anteckning</source>
        <translation>To note</translation>
    </message>
    <message>
        <source>Citera i ärendets anteckning (Q)</source>
        <translation>Quote in the item&apos;s note (Q)</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiera (Ctrl+C)</source>
        <translation>Copy (Ctrl+C)</translation>
    </message>
    <message>
        <source>Markera det valda</source>
        <translation>Mark the selection</translation>
    </message>
    <message>
        <source>Skriv till markeringen (N)</source>
        <translation>Write on the mark (N)</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort markeringen (Delete)</source>
        <translation>Remove the mark (Delete)</translation>
    </message>
    <message>
        <source>Den valda markeringen</source>
        <translation>The selected mark</translation>
    </message>
</context>
<context>
    <name>PaneText</name>
    <message>
        <source>Handlingen har ingen text.</source>
        <translation>The paper has no text.</translation>
    </message>
    <message>
        <source>Texten läses in</source>
        <translation>The text is being read in</translation>
    </message>
</context>
<context>
    <name>PaperTabBar</name>
    <message>
        <source>Visa handlingar åt vänster</source>
        <translation>Show papers to the left</translation>
    </message>
    <message>
        <source>Visa handlingar åt höger</source>
        <translation>Show papers to the right</translation>
    </message>
</context>
<context>
    <name>PaperTabs</name>
    <message>
        <source>Handlingar i ärendet</source>
        <translation>Papers of the item</translation>
    </message>
    <message>
        <source>Alla {n} ▾</source>
        <translation>All {n} ▾</translation>
    </message>
    <message>
        <source>Visa alla {n} handlingar</source>
        <translation>Show all {n} papers</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Övriga handlingar (hör till inget ärende)</source>
        <translation>Other papers (belong to no item)</translation>
    </message>
    <message>
        <source>”{title}” ligger nu under {place}.</source>
        <translation>“{title}” is now under {place}.</translation>
    </message>
    <message>
        <source>ärendet där den låg förut</source>
        <translation>the item where it was before</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Sparad som {name}. Den kopian är inte låst: ta bort den när du är klar.</source>
        <translation>Saved as {name}. That copy is not locked: delete it when you are done.</translation>
    </message>
</context>
<context>
    <name>PassagesDialog</name>
    <message>
        <source>Här nämns det du bevakar</source>
        <translation>Here something you watch is mentioned</translation>
    </message>
    <message>
        <source>Programmet har bara letat efter ord. Om det betyder något avgör du.</source>
        <translation>The program has only looked for words. Whether it means anything is for you to decide.</translation>
    </message>
    <message>
        <source>Markera jäv…</source>
        <translation>Mark recusal…</translation>
    </message>
    <message>
        <source>Inget att anmäla</source>
        <translation>Nothing to declare</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Ditt lösenord nu</source>
        <translation>Your password now</translation>
    </message>
    <message>
        <source>Nytt lösenord</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Det nya lösenordet en gång till</source>
        <translation>The new password once more</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Byt lösenord</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lås med det här lösenordet</source>
        <translation>Lock with this password</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Filen är låst</source>
        <translation>The file is locked</translation>
    </message>
    <message>
        <source>”{name}” är låst med ett lösenord. Skriv det för att läsa in filen.</source>
        <translation>“{name}” is locked with a password. Enter it to import the file.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Det lösenordet stämde inte. Försök igen.</source>
        <translation>That password was not right. Try again.</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Läs in</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Hoppa över filen</source>
        <translation>Skip the file</translation>
    </message>
    <message>
        <source>Hoppa över alla låsta</source>
        <translation>Skip all locked ones</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Visa lösenordet</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Du behöver logga in</source>
        <translation>You need to log in</translation>
    </message>
    <message>
        <source>Användarnamn</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>{place} vill veta vem du är innan den lämnar ut handlingarna.</source>
        <translation>{place} wants to know who you are before it hands out the papers.</translation>
    </message>
    <message>
        <source>Länken till {place} öppnas med ett lösenord. Fråga den som skickade den.</source>
        <translation>The link to {place} is opened with a password. Ask whoever sent it.</translation>
    </message>
    <message>
        <source>Lösenordet sparas i datorns nyckelring och ingen annanstans.</source>
        <translation>The password is kept in the computer&apos;s keyring and nowhere else.</translation>
    </message>
    <message>
        <source>Datorn har ingen nyckelring som programmet kan använda, så lösenordet sparas inte. Du får skriva det igen när du har startat om programmet.</source>
        <translation>The computer has no keyring that the program can use, so the password is not saved. You will have to enter it again when you have restarted the program.</translation>
    </message>
    <message>
        <source>I Nextcloud kan du göra ett lösenord bara för det här programmet: Inställningar, Säkerhet, Nytt applösenord.</source>
        <translation>In Nextcloud you can make a password for this program alone: Settings, Security, Create new app password.</translation>
    </message>
</context>
<context>
    <name>PdfLinks</name>
    <message>
        <source>Länken går till en sida som inte hör till någon handling här.</source>
        <translation>The link leads to a page that belongs to no paper here.</translation>
    </message>
    <message>
        <source>Gå till sidan {page}</source>
        <translation>Go to page {page}</translation>
    </message>
    <message>
        <source>Gå till en annan handling</source>
        <translation>Go to another paper</translation>
    </message>
    <message>
        <source>Öppna {address}</source>
        <translation>Open {address}</translation>
    </message>
    <message>
        <source>Bifogad fil: {name}</source>
        <translation>Attached file: {name}</translation>
    </message>
    <message>
        <source>Länken öppnas inte här</source>
        <translation>The link is not opened here</translation>
    </message>
    <message>
        <source>Länken vill starta ett program{name}. Det gör IFN Desktop aldrig, eftersom en fil inte ska kunna styra din dator.</source>
        <translation>The link wants to start a program{name}. IFN Desktop never does that, since a file must not control your computer.</translation>
    </message>
    <message>
        <source>Länken vill köra ett litet program som ligger i filen. Det gör IFN Desktop aldrig, eftersom en fil inte ska kunna styra din dator.</source>
        <translation>The link wants to run a small program that lies in the file. IFN Desktop never does that, since a file must not control your computer.</translation>
    </message>
    <message>
        <source>Knappen vill skicka eller tömma ett formulär{name}. Det gör IFN Desktop aldrig: inget skickas härifrån.</source>
        <translation>The button wants to send or clear a form{name}. IFN Desktop never does that: nothing is sent from here.</translation>
    </message>
    <message>
        <source>Länken går till en annan fil{name}, som inte följde med. Finns den bland handlingarna öppnar du den i listan.</source>
        <translation>The link leads to another file{name}, which did not come along. If it is among the papers, open it in the list.</translation>
    </message>
    <message>
        <source>Det som länken vill göra finns inte i IFN Desktop. Inget har hänt.</source>
        <translation>What the link wants to do does not exist in IFN Desktop. Nothing has happened.</translation>
    </message>
</context>
<context>
    <name>PdfLinksFeature</name>
    <message>
        <source>Webbläsaren öppnar %1. Händer inget kan du kopiera adressen.</source>
        <translation>The browser opens %1. If nothing happens you can copy the address.</translation>
    </message>
    <message>
        <source>E-postprogrammet öppnar ett mejl till %1. Händer inget kan du kopiera adressen.</source>
        <translation>The e-mail program opens an e-mail to %1. If nothing happens you can copy the address.</translation>
    </message>
    <message>
        <source>Datorns webbläsare gick inte att öppna. Du kan kopiera adressen.</source>
        <translation>The computer&apos;s browser could not be opened. You can copy the address.</translation>
    </message>
    <message>
        <source>Datorns e-postprogram gick inte att öppna. Du kan kopiera adressen.</source>
        <translation>The computer&apos;s e-mail program could not be opened. You can copy the address.</translation>
    </message>
    <message>
        <source>Kopiera adressen</source>
        <translation>Copy the address</translation>
    </message>
</context>
<context>
    <name>PictureNote</name>
    <message>
        <source>Sidan är en bild utan text</source>
        <translation>The page is a picture without text</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Välj en mapp på datorn…</source>
        <translation>Choose a folder on the computer…</translation>
    </message>
    <message>
        <source>Fråga när det kommer en kallelse</source>
        <translation>Ask when a notice of a meeting comes</translation>
    </message>
    <message>
        <source>Varifrån kommer handlingarna?</source>
        <translation>Where do the papers come from?</translation>
    </message>
    <message>
        <source>Gå i webbläsaren till sidan där kommunen lägger ut kallelser och handlingar, eller till mappen som ni delar. Kopiera adressen överst i fönstret och klistra in den här. Programmet tar själv reda på resten.</source>
        <translation>In the browser, go to the page where the municipality publishes notices and papers, or to the folder that you share. Copy the address at the top of the window and paste it here. The program finds out the rest.</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ligger de i en mapp på datorn?</source>
        <translation>Are they in a folder on the computer?</translation>
    </message>
    <message>
        <source>Till exempel en mapp som OneDrive, Nextcloud eller kommunens nätdisk fyller på.</source>
        <translation>For example a folder that OneDrive, Nextcloud or the municipality&apos;s network disk fills.</translation>
    </message>
    <message>
        <source>Loggar du in med BankID?</source>
        <translation>Do you log in with BankID?</translation>
    </message>
    <message>
        <source>Då får programmet inte hämta åt dig. Hämta handlingarna i webbläsaren som vanligt, så kan programmet fråga om de ska tas in.</source>
        <translation>Then the program may not fetch for you. Fetch the papers in the browser as usual, and the program can ask whether to import them.</translation>
    </message>
</context>
<context>
    <name>PlainPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Öppna (Enter)</source>
        <translation>Open (Enter)</translation>
    </message>
    <message>
        <source>Sidan där träffen står</source>
        <translation>The page with the hit</translation>
    </message>
    <message>
        <source>Texten där träffen står</source>
        <translation>The text with the hit</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Nyckeln är bytt. Den nya återställningskoden gäller nu.</source>
        <translation>The key is changed. The new recovery code holds now.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Hur långt hämtningen har kommit</source>
        <translation>How far the fetching has come</translation>
    </message>
    <message>
        <source>Visa mer</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ProposalBox</name>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Visa mindre</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Visa mer</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Visa förslaget</source>
        <translation>Show the proposal</translation>
    </message>
    <message>
        <source>Dölj förslaget</source>
        <translation>Hide the proposal</translation>
    </message>
</context>
<context>
    <name>ReaderPanes</name>
    <message>
        <source>Större</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Mindre</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Anpassa bredd</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Hela sidan</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Verklig storlek</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>Gå till sida…</source>
        <translation>Go to page…</translation>
    </message>
    <message>
        <source>Till den andra handlingen</source>
        <translation>To the other paper</translation>
    </message>
    <message>
        <source>Byt plats på handlingarna</source>
        <translation>Swap the papers</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>I stället för en handling</source>
        <translation>In place of a paper</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Det här har hänt</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Här står vad som har gjorts med biblioteket på den här datorn: när, och hur mycket, men inga namn och inga titlar. Bara du kan läsa det.</source>
        <translation>Here is what has been done with the library on this computer: when, and how much, but no names and no titles. Only you can read it.</translation>
    </message>
    <message>
        <source>Ingenting än.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Visa äldre</source>
        <translation>Show older</translation>
    </message>
    <message>
        <source>Töm listan…</source>
        <translation>Empty the list…</translation>
    </message>
</context>
<context>
    <name>RecusalFeature</name>
    <message>
        <source>Markera jäv</source>
        <translation>Mark recusal</translation>
    </message>
    <message>
        <source>&amp;Markera jäv i ärendet…</source>
        <translation>&amp;Mark recusal in the item…</translation>
    </message>
    <message>
        <source>&amp;Det du ska säga, och översikt</source>
        <translation>&amp;What you are to say, and overview</translation>
    </message>
    <message>
        <source>Mina &amp;kopplingar</source>
        <translation>My &amp;ties</translation>
    </message>
    <message>
        <source>&amp;Lämna in yrkande eller reservation…</source>
        <translation>&amp;Hand in a motion or a reservation…</translation>
    </message>
    <message>
        <source>Anmäl &amp;förhinder…</source>
        <translation>Report that you are &amp;unable to attend…</translation>
    </message>
    <message>
        <source>&amp;Tjänstgöring i ärendet…</source>
        <translation>&amp;Serving in the item…</translation>
    </message>
    <message>
        <source>&amp;Gå igenom protokollet</source>
        <translation>&amp;Go through the minutes</translation>
    </message>
    <message>
        <source>Vill du ta bort {name}?</source>
        <translation>Do you want to remove {name}?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Programmet slutar leta efter namnet. Det du har markerat finns kvar.</source>
        <translation>The program stops looking for the name. What you have marked remains.</translation>
    </message>
</context>
<context>
    <name>RecusalHeadLine</name>
    <message>
        <source>Det du ska säga</source>
        <translation>What you are to say</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Du har markerat ett ärende. Här är det dags att säga det om jäv.</source>
        <translation>You have marked one item. Here it is time to speak about recusal.</translation>
    </message>
    <message>
        <source>Du har markerat {n} ärenden. Här är det dags att säga det om jäv.</source>
        <translation>You have marked {n} items. Here it is time to speak about recusal.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Inget att anmäla</source>
        <translation>Nothing to declare</translation>
    </message>
</context>
<context>
    <name>Reference</name>
    <message>
        <source>ärende %1</source>
        <translation>item %1</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>ReflowBar</name>
    <message>
        <source>Mindre bokstäver</source>
        <translation>Smaller letters</translation>
    </message>
    <message>
        <source>Större bokstäver</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Radlängd, radavstånd och bokstäver</source>
        <translation>Line length, line spacing and letters</translation>
    </message>
    <message>
        <source>Läs upp</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Läs upp texten</source>
        <translation>Read the text aloud</translation>
    </message>
    <message>
        <source>Visa sidorna</source>
        <translation>Show the pages</translation>
    </message>
    <message>
        <source>Tillbaka till sidorna</source>
        <translation>Back to the pages</translation>
    </message>
    <message>
        <source>Korta rader</source>
        <translation>Short lines</translation>
    </message>
    <message>
        <source>Lagom långa rader</source>
        <translation>Medium lines</translation>
    </message>
    <message>
        <source>Långa rader</source>
        <translation>Long lines</translation>
    </message>
    <message>
        <source>Hela bredden</source>
        <translation>Full width</translation>
    </message>
    <message>
        <source>Tätt mellan raderna</source>
        <translation>Tight line spacing</translation>
    </message>
    <message>
        <source>Lagom mellan raderna</source>
        <translation>Medium line spacing</translation>
    </message>
    <message>
        <source>Glest mellan raderna</source>
        <translation>Wide line spacing</translation>
    </message>
    <message>
        <source>Mycket glest mellan raderna</source>
        <translation>Very wide line spacing</translation>
    </message>
    <message>
        <source>Radlängd</source>
        <translation>Line length</translation>
    </message>
    <message>
        <source>Radavstånd</source>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>Bokstäver utan fötter</source>
        <translation>Letters without serifs</translation>
    </message>
    <message>
        <source>Bokstäver med fötter, som i en bok</source>
        <translation>Letters with serifs, as in a book</translation>
    </message>
    <message>
        <source>Bokstäver</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>ReflowFeature</name>
    <message>
        <source>&amp;Löpande text i stället för sidor</source>
        <translation>&amp;Flowing text instead of pages</translation>
    </message>
    <message>
        <source>I den löpande texten</source>
        <translation>In the flowing text</translation>
    </message>
    <message>
        <source>H och Skift+H</source>
        <translation>H and Shift+H</translation>
    </message>
    <message>
        <source>Nästa och förra rubriken</source>
        <translation>The next and the previous heading</translation>
    </message>
    <message>
        <source>Ctrl+Home och Ctrl+End</source>
        <translation>Ctrl+Home and Ctrl+End</translation>
    </message>
    <message>
        <source>Textens början och slut</source>
        <translation>The beginning and the end of the text</translation>
    </message>
    <message>
        <source>Tabb</source>
        <translation type="unfinished">Tab</translation>
    </message>
    <message>
        <source>Nästa länk</source>
        <translation>Next link</translation>
    </message>
    <message>
        <source>Blanksteg</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>En skärm ned; med Skift upp</source>
        <translation>One screen down; with Shift up</translation>
    </message>
</context>
<context>
    <name>ReflowView</name>
    <message>
        <source>Handlingens text</source>
        <translation>The text of the paper</translation>
    </message>
    <message>
        <source>{title}, löpande text</source>
        <translation>{title}, flowing text</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>p. {page}</translation>
    </message>
</context>
<context>
    <name>Rensa</name>
    <message>
        <source>Ska {meetings} rensas?</source>
        <translation>Purge {meetings}?</translation>
    </message>
    <message>
        <source>{what} tas bort för gott och går inte att få tillbaka.</source>
        <translation>{what} are removed for good and cannot be brought back.</translation>
    </message>
    <message>
        <source>Inget</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Kvar blir {kept}.</source>
        <translation>Left are {kept}.</translation>
    </message>
    <message>
        <source>Reglerna för rensning väntar på ett svar från dig. Se Arkiv, Rensa.</source>
        <translation>The rules for purging await an answer from you. See File, Purge.</translation>
    </message>
    <message>
        <source>jävsmarkering</source>
        <translation>mark of recusal</translation>
    </message>
    <message>
        <source>jävsmarkeringar</source>
        <translation>marks of recusal</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Without a meeting</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>{n} protokoll</source>
        <translation>{n} minutes of meetings</translation>
    </message>
    <message>
        <source>Tas bort: {gone}.</source>
        <translation>Removed: {gone}.</translation>
    </message>
    <message>
        <source>inget</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Blir kvar: {kept}.</source>
        <translation>Left: {kept}.</translation>
    </message>
    <message>
        <source>Handlingar som är märkta med sekretess</source>
        <translation>Papers marked for secrecy</translation>
    </message>
    <message>
        <source>Handlingar</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>från {board}</source>
        <translation>from {board}</translation>
    </message>
    <message>
        <source>en nämnd</source>
        <translation>a board</translation>
    </message>
    <message>
        <source>som hämtats från {place}</source>
        <translation>fetched from {place}</translation>
    </message>
    <message>
        <source>ett ställe som är borttaget</source>
        <translation>a place that has been removed</translation>
    </message>
    <message>
        <source>tas bort när uppdraget är slut, {day}</source>
        <translation>are removed when the assignment has ended, {day}</translation>
    </message>
    <message>
        <source>tas inte bort av sig själva</source>
        <translation>are not removed by themselves</translation>
    </message>
    <message>
        <source>tas bort direkt efter sammanträdet</source>
        <translation>are removed directly after the meeting</translation>
    </message>
    <message>
        <source>tas bort en månad efter sammanträdet</source>
        <translation>are removed one month after the meeting</translation>
    </message>
    <message>
        <source>tas bort {n} månader efter sammanträdet</source>
        <translation>are removed {n} months after the meeting</translation>
    </message>
    <message>
        <source>protokoll</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>mina anteckningar</source>
        <translation>my notes</translation>
    </message>
    <message>
        <source>jäv</source>
        <translation>recusal</translation>
    </message>
    <message>
        <source>markeringar</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>Inget blir kvar.</source>
        <translation>Nothing is left.</translation>
    </message>
    <message>
        <source>Kvar blir {what}.</source>
        <translation>Left are {what}.</translation>
    </message>
    <message>
        <source>Det fanns inget att rensa.</source>
        <translation>There was nothing to purge.</translation>
    </message>
    <message>
        <source>Rensat: {what}.</source>
        <translation>Purged: {what}.</translation>
    </message>
    <message>
        <source>Det sista tas bort från disken nästa gång programmet startar.</source>
        <translation>The last of it is removed from the disk the next time the program starts.</translation>
    </message>
    <message>
        <source>Dina regler har rensat {papers} från {meetings}.</source>
        <translation>Your rules have purged {papers} from {meetings}.</translation>
    </message>
    <message>
        <source>{papers}, {pages}</source>
        <translation>{papers}, {pages}</translation>
    </message>
    <message>
        <source>Det är länge sedan programmet var i gång, eller så går datorns klocka fel. Den säger att det är {day}. Inget rensas av sig självt förrän du har svarat på om det stämmer.</source>
        <translation>It is long since the program ran, or the computer&apos;s clock is wrong. It says that it is {day}. Nothing is purged by itself until you have answered whether that is right.</translation>
    </message>
    <message>
        <source>du rensade</source>
        <translation>you purged</translation>
    </message>
    <message>
        <source>enligt regel</source>
        <translation>by rule</translation>
    </message>
    <message>
        <source>från kommandoraden</source>
        <translation>from the command line</translation>
    </message>
</context>
<context>
    <name>RetentionFeature</name>
    <message>
        <source>&amp;Rensa…</source>
        <translation>&amp;Purge…</translation>
    </message>
    <message>
        <source>Välj en tom mapp att spara i</source>
        <translation>Choose an empty folder to save in</translation>
    </message>
    <message>
        <source>Ska allt raderas från den här datorn?</source>
        <translation>Erase everything from this computer?</translation>
    </message>
    <message>
        <source>Radera allt</source>
        <translation>Erase everything</translation>
    </message>
    <message>
        <source>Programmet stängs, och säger till när det är klart. Det går inte att ångra.</source>
        <translation>The program closes, and tells you when it is done. It cannot be undone.</translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Ska reglerna gälla?</source>
        <translation>Should the rules hold?</translation>
    </message>
    <message>
        <source>Låt reglerna gälla</source>
        <translation>Let the rules hold</translation>
    </message>
    <message>
        <source>Det som visas på sidan rensas nu. Sedan rensar programmet av sig självt när tiden är inne, och säger till med en rad. Du kan ta bort en regel när du vill.</source>
        <translation>What is shown on the page is purged now. After that the program purges by itself when the time has come, and tells you with a line. You can remove a rule whenever you want.</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Här tar du bort handlingar som du inte längre behöver. Det som rensas försvinner för gott från den här datorn. Kommunens egna handlingar påverkas inte.</source>
        <translation>Here you remove papers that you no longer need. What is purged disappears for good from this computer. The municipality&apos;s own documents are not affected.</translation>
    </message>
    <message>
        <source>Välj sammanträden att rensa</source>
        <translation>Choose meetings to purge</translation>
    </message>
    <message>
        <source>Det här ska bli kvar:</source>
        <translation>This is to be left:</translation>
    </message>
    <message>
        <source>Rensa de valda…</source>
        <translation>Purge the chosen…</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>När uppdraget är slut</source>
        <translation>When the assignment has ended</translation>
    </message>
    <message>
        <source>Spara dina egna anteckningar och jävsanmälningar, och radera allt annat. Gör så också innan du lämnar tillbaka en dator.</source>
        <translation>Save your own notes and declarations of recusal, and erase everything else. Do so also before you hand back a computer.</translation>
    </message>
    <message>
        <source>Lämna uppdraget…</source>
        <translation>Leave the assignment…</translation>
    </message>
    <message>
        <source>Det finns inga handlingar att rensa.</source>
        <translation>There are no papers to purge.</translation>
    </message>
    <message>
        <source>Letar…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
    <message>
        <source>Regler</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Ja, dagen stämmer</source>
        <translation>Yes, the day is right</translation>
    </message>
    <message>
        <source>Med en regel rensas handlingar av sig själva. Du får se vad den tar innan den gäller.</source>
        <translation>With a rule papers are purged by themselves. You see what it takes before it holds.</translation>
    </message>
    <message>
        <source>Regeln är bestämd av {who} och kan inte ändras här.</source>
        <translation>The rule is decided by {who} and cannot be changed here.</translation>
    </message>
    <message>
        <source>Gäller.</source>
        <translation>Holds.</translation>
    </message>
    <message>
        <source>Gäller inte än.</source>
        <translation>Does not hold yet.</translation>
    </message>
    <message>
        <source>Ta bort regeln</source>
        <translation>Remove the rule</translation>
    </message>
    <message>
        <source>Ta bort regeln: {text}</source>
        <translation>Remove the rule: {text}</translation>
    </message>
    <message>
        <source>Det här skulle reglerna rensa nu:</source>
        <translation>This is what the rules would purge now:</translation>
    </message>
    <message>
        <source>Just nu finns inget som reglerna skulle rensa.</source>
        <translation>Just now there is nothing that the rules would purge.</translation>
    </message>
    <message>
        <source>Ja, låt reglerna gälla…</source>
        <translation>Yes, let the rules hold…</translation>
    </message>
    <message>
        <source>Det här har rensats</source>
        <translation>This has been purged</translation>
    </message>
</context>
<context>
    <name>Retracting</name>
    <message>
        <source>{day} kl. {time}</source>
        <translation>{day} at {time}</translation>
    </message>
    <message>
        <source>Det som kom då tas bort ({came}). Det som också har kommit en annan gång finns kvar, och handlingar som ändrades blir som de var innan.</source>
        <translation>What came then is removed ({came}). What has also come another time stays, and papers that were changed become as they were before.</translation>
    </message>
    <message>
        <source>Det du själv har skrivit finns kvar ({own}) och listas under Kunde inte placeras.</source>
        <translation>What you have written yourself remains ({own}) and is listed under Could not be placed.</translation>
    </message>
    <message>
        <source>Ska det som lästes in {when} tas tillbaka?</source>
        <translation>Take back what was imported {when}?</translation>
    </message>
    <message>
        <source>Importen är tillbakatagen.</source>
        <translation>The import is taken back.</translation>
    </message>
    <message>
        <source>{papers} togs bort.</source>
        <translation>{papers} removed.</translation>
    </message>
    <message>
        <source>{papers} har sin förra text igen.</source>
        <translation>{papers} have their former text again.</translation>
    </message>
    <message>
        <source>{marks} listas under Kunde inte placeras.</source>
        <translation>{marks} listed under Could not be placed.</translation>
    </message>
</context>
<context>
    <name>RetractingFeature</name>
    <message>
        <source>Ta t&amp;illbaka en import…</source>
        <translation>Take &amp;back an import…</translation>
    </message>
    <message>
        <source>Ta tillbaka importen</source>
        <translation>Take the import back</translation>
    </message>
    <message>
        <source>Det finns ingen import att ta tillbaka.</source>
        <translation>There is no import to take back.</translation>
    </message>
</context>
<context>
    <name>RuleBox</name>
    <message>
        <source>Ny regel</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>direkt efter sammanträdet</source>
        <translation>directly after the meeting</translation>
    </message>
    <message>
        <source>en månad efter sammanträdet</source>
        <translation>one month after the meeting</translation>
    </message>
    <message>
        <source>{n} månader efter sammanträdet</source>
        <translation>{n} months after the meeting</translation>
    </message>
    <message>
        <source>när uppdraget är slut</source>
        <translation>when the assignment has ended</translation>
    </message>
    <message>
        <source>Bara handlingar som är märkta med sekretess</source>
        <translation>Only papers marked for secrecy</translation>
    </message>
    <message>
        <source>Det här ska bli kvar:</source>
        <translation>This is to be left:</translation>
    </message>
    <message>
        <source>Lägg till regeln</source>
        <translation>Add the rule</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rensa handlingar</source>
        <translation>Purge papers</translation>
    </message>
    <message>
        <source>Dagen uppdraget är slut</source>
        <translation>The day the assignment ends</translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Hämtade från</source>
        <translation>Fetched from</translation>
    </message>
    <message>
        <source>alla nämnder</source>
        <translation>all boards</translation>
    </message>
    <message>
        <source>alla ställen</source>
        <translation>all places</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Nämnd: %1</source>
        <translation>Board: %1</translation>
    </message>
    <message>
        <source>År: %1</source>
        <translation>Year: %1</translation>
    </message>
    <message>
        <source>Slag: %1</source>
        <translation>Kind: %1</translation>
    </message>
    <message>
        <source>Bara det jag skrivit</source>
        <translation>Only what I have written</translation>
    </message>
    <message>
        <source>Bara där jag är jävig</source>
        <translation>Only where I am recused</translation>
    </message>
    <message>
        <source>Bara oläst</source>
        <translation>Only unread</translation>
    </message>
    <message>
        <source>Diarienummer: %1</source>
        <translation>Case number: %1</translation>
    </message>
    <message>
        <source>Ärende: %1</source>
        <translation>Item: %1</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Övrigt</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Min anteckning</source>
        <translation>My note</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation>Proposed decision</translation>
    </message>
    <message>
        <source>Visa fler träffar</source>
        <translation>Show more hits</translation>
    </message>
    <message>
        <source>%1 av %2 visas</source>
        <translation>%1 of %2 shown</translation>
    </message>
    <message>
        <source>Nytt</source>
        <translation>New</translation>
    </message>
    <message>
        <source>och %1 till med samma text</source>
        <translation>and %1 more with the same text</translation>
    </message>
    <message>
        <source>visas under</source>
        <translation>shown below</translation>
    </message>
    <message>
        <source>Enter visar dem</source>
        <translation>Enter shows them</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Without a meeting</translation>
    </message>
    <message>
        <source>i en äldre version</source>
        <translation>in an older version</translation>
    </message>
    <message>
        <source>Min markering</source>
        <translation>My mark</translation>
    </message>
    <message>
        <source>Ärendets rubrik</source>
        <translation>The item&apos;s title</translation>
    </message>
    <message>
        <source>Sida %1</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>s. %1</source>
        <translation>p. %1</translation>
    </message>
    <message>
        <source>Övriga handlingar</source>
        <translation>Other papers</translation>
    </message>
    <message>
        <source>Du har markerat jäv</source>
        <translation>You have marked recusal</translation>
    </message>
    <message>
        <source>Söker…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Inga träffar</source>
        <translation>No hits</translation>
    </message>
    <message>
        <source>1 ny träff</source>
        <translation>1 new hit</translation>
    </message>
    <message>
        <source>%1 nya träffar</source>
        <translation>%1 new hits</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 hit</translation>
    </message>
    <message>
        <source>%1 träffar</source>
        <translation>%1 hits</translation>
    </message>
    <message>
        <source>Fler än %1</source>
        <translation>More than %1</translation>
    </message>
    <message>
        <source> i %1 sammanträden</source>
        <translation> in %1 meetings</translation>
    </message>
    <message>
        <source>Pröva att ta bort någon avgränsning.</source>
        <translation>Try removing a filter.</translation>
    </message>
    <message>
        <source>Pröva ett annat ord, eller bara början av ordet.</source>
        <translation>Try another word, or only the beginning of the word.</translation>
    </message>
    <message>
        <source>%1 av %2 sidor sökbara.</source>
        <translation>%1 of %2 pages searchable.</translation>
    </message>
    <message>
        <source>%1 av %2 sidor sökbara. Resten väntar.</source>
        <translation>%1 of %2 pages searchable. The rest waits.</translation>
    </message>
    <message>
        <source>1 sida gick inte att göra sökbar.</source>
        <translation>1 page could not be made searchable.</translation>
    </message>
    <message>
        <source>%1 sidor gick inte att göra sökbara.</source>
        <translation>%1 pages could not be made searchable.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Skriv vad du letar efter</source>
        <translation>Type what you are looking for</translation>
    </message>
    <message>
        <source>Sök i allt</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Träffarna kommer medan du skriver. Pil upp och ned går mellan dem, Enter öppnar.</source>
        <translation>The hits come as you type. Arrow up and down move between them, Enter opens.</translation>
    </message>
</context>
<context>
    <name>SearchFeature</name>
    <message>
        <source>När du söker</source>
        <translation>When you search</translation>
    </message>
    <message>
        <source>Upp och Ned</source>
        <translation>Up and Down</translation>
    </message>
    <message>
        <source>Förra eller nästa träff</source>
        <translation>Previous or next hit</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Öppna träffen</source>
        <translation>Open the hit</translation>
    </message>
    <message>
        <source>Sökningen ”%1” är borttagen.</source>
        <translation>The search “%1” is removed.</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Så kan du söka</source>
        <translation>How you can search</translation>
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
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchShelf</name>
    <message>
        <source>Sparade sökningar</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Rensa</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Rensa senaste sökningar</source>
        <translation>Clear recent searches</translation>
    </message>
    <message>
        <source>Senaste sökningar</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>Här söker du i allt på en gång</source>
        <translation>Here you search everything at once</translation>
    </message>
    <message>
        <source>Alla sammanträden, handlingar och protokoll, och det du själv har antecknat och markerat. Skriv ett ord eller ett diarienummer i rutan, så kommer träffarna medan du skriver.

Sökningar du vill följa kan du spara. Då säger startsidan till när det kommer något nytt.</source>
        <translation>All meetings, papers and minutes, and what you have noted and marked yourself. Type a word or a case number in the box, and the hits come as you type.

Searches that you want to follow can be saved. The start page then tells you when something new has come.</translation>
    </message>
    <message>
        <source>Byt namn</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>SearchStatus</name>
    <message>
        <source>Bara det nya</source>
        <translation>Only what is new</translation>
    </message>
    <message>
        <source>Avgränsa</source>
        <translation>Narrow down</translation>
    </message>
    <message>
        <source>Hjälp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Spara sökningen</source>
        <translation>Save the search</translation>
    </message>
    <message>
        <source>Vad ska sökningen heta?</source>
        <translation>What is the search to be called?</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sparad</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Ta bort filtret %1</source>
        <translation>Remove the filter %1</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Menade du:</source>
        <translation>Did you mean:</translation>
    </message>
    <message>
        <source>Menade du (Enter):</source>
        <translation>Did you mean (Enter):</translation>
    </message>
    <message>
        <source>Menade du %1?</source>
        <translation>Did you mean %1?</translation>
    </message>
</context>
<context>
    <name>Sekretess</name>
    <message>
        <source>Handlingen är märkt med sekretess.</source>
        <translation>The paper is marked as secret.</translation>
    </message>
    <message>
        <source>Märkningen är borttagen.</source>
        <translation>The mark is removed.</translation>
    </message>
    <message>
        <source>Märkt med sekretess. På sidan {page} står: ”{words}”.</source>
        <translation>Marked as secret. On page {page} it says: “{words}”.</translation>
    </message>
    <message>
        <source>Märkt med sekretess, av dig.</source>
        <translation>Marked as secret, by you.</translation>
    </message>
</context>
<context>
    <name>SelectFeature</name>
    <message>
        <source>&amp;Kopiera</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Kopiera med &amp;hänvisning</source>
        <translation>Copy with &amp;reference</translation>
    </message>
    <message>
        <source>Kopiera ett område som &amp;bild</source>
        <translation>Copy an area as a &amp;picture</translation>
    </message>
    <message>
        <source>Markera all text på &amp;sidan</source>
        <translation>Select all text on the &amp;page</translation>
    </message>
    <message>
        <source>&amp;Textmarkör: markera med tangenterna</source>
        <translation>&amp;Text cursor: select with the keys</translation>
    </message>
    <message>
        <source>Dra en ruta över det du vill kopiera. Esc avbryter.</source>
        <translation>Drag a box over what you want to copy. Esc cancels.</translation>
    </message>
    <message>
        <source>Rutan blev för liten. Dra den större, så kopieras den.</source>
        <translation>The box was too small. Drag a larger one and it is copied.</translation>
    </message>
    <message>
        <source>Bilden är kopierad. Klistra in den där du vill ha den.</source>
        <translation>The picture is copied. Paste it where you want it.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Markera: %1 (tangent %2)</source>
        <translation>Mark: %1 (key %2)</translation>
    </message>
</context>
<context>
    <name>ServingDialog</name>
    <message>
        <source>Tjänstgöring i ärendet</source>
        <translation>Serving in the item</translation>
    </message>
    <message>
        <source>För vem du tjänstgör i ärendet</source>
        <translation>For whom you serve in the item</translation>
    </message>
    <message>
        <source>Lämna tomt om du inte tjänstgör för någon just här.</source>
        <translation>Leave empty if you serve for nobody just here.</translation>
    </message>
    <message>
        <source>Lämna tomt om det är som på resten av mötet: {name}.</source>
        <translation>Leave empty if it is as in the rest of the meeting: {name}.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>För vem tjänstgör du i det här ärendet?</source>
        <translation>For whom do you serve in this item?</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Kopierat. Efter en minut går det inte längre att klistra in det.</source>
        <translation>Copied. After a minute it can no longer be pasted.</translation>
    </message>
    <message>
        <source>Handlingen är märkt med sekretess. Vill du ändå citera den i en anteckning?</source>
        <translation>The paper is marked as secret. Do you want to quote it in a note anyway?</translation>
    </message>
    <message>
        <source>Dina anteckningar kan sparas och skrivas ut. Då följer citatet med.</source>
        <translation>Your notes can be saved and printed. The quote then goes with them.</translation>
    </message>
    <message>
        <source>Handlingen är märkt med sekretess. Vill du ändå ta ut den ur programmet?</source>
        <translation>The paper is marked as secret. Do you want to take it out of the program all the same?</translation>
    </message>
    <message>
        <source>Ja, fortsätt</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>Utanför programmet är den inte låst, och du ansvarar själv för att ingen annan ser den.</source>
        <translation>Outside the program it is not locked, and you are responsible for nobody else seeing it.</translation>
    </message>
    <message>
        <source>{who} har bestämt att det här inte får lämna programmet.</source>
        <translation>{who} has decided that this may not leave the program.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Hämta nu</source>
        <translation>Fetch now</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ta bort…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hur långt {name} har kommit</source>
        <translation>How far {name} has come</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Hämta nu</source>
        <translation>Fetch now</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lägg till ett ställe…</source>
        <translation>Add a place…</translation>
    </message>
    <message>
        <source>Visa äldre</source>
        <translation>Show older</translation>
    </message>
    <message>
        <source>Hämtningar</source>
        <translation>Fetching</translation>
    </message>
    <message>
        <source>Vad som har hänt</source>
        <translation>What has happened</translation>
    </message>
    <message>
        <source>Programmet går ut på nätet på samma sätt som datorns webbläsare, också genom kommunens mellanserver (proxy) om datorn är inställd så. Det litar på samma certifikat som datorn, och på dem du själv lägger till för ett ställe.</source>
        <translation>The program goes out on the network in the same way as the computer&apos;s browser, also through the municipality&apos;s proxy if the computer is set up that way. It trusts the same certificates as the computer, and those that you add for a place yourself.</translation>
    </message>
    <message>
        <source>Härifrån hämtas handlingar. Det som har kommit ligger låst på datorn och går att läsa utan nät.</source>
        <translation>Papers are fetched from here. What has come lies locked on the computer and can be read offline.</translation>
    </message>
    <message>
        <source>Här hämtas inga handlingar än. Lägg till stället där kommunen lägger ut dem, så kommer de av sig själva.</source>
        <translation>No papers are fetched here yet. Add the place where the municipality publishes them, and they come by themselves.</translation>
    </message>
    <message>
        <source>Här går det inte att lägga till egna ställen.</source>
        <translation>You cannot add places of your own here.</translation>
    </message>
    <message>
        <source>Ingenting än.</source>
        <translation>Nothing yet.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Läs vidare: {title}</source>
        <translation>Read on: {title}</translation>
    </message>
    <message>
        <source>Senaste sammanträdet</source>
        <translation>Latest meeting</translation>
    </message>
    <message>
        <source>Nästa sammanträde</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>inställt</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Läs handlingarna</source>
        <translation>Read the papers</translation>
    </message>
    <message>
        <source>sida</source>
        <translation>page</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>{pages}, alla lästa</source>
        <translation>{pages}, all read</translation>
    </message>
    <message>
        <source>{pages}, {left} kvar att läsa</source>
        <translation>{pages}, {left} left to read</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>item</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>items</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>Nytt: {n}</source>
        <translation>New: {n}</translation>
    </message>
    <message>
        <source>Ändrat: {n}</source>
        <translation>Changed: {n}</translation>
    </message>
    <message>
        <source>Utgår: {n}</source>
        <translation>Withdrawn: {n}</translation>
    </message>
    <message>
        <source>1 ny träff för ”%2”</source>
        <translation>1 new hit for “%2”</translation>
    </message>
    <message>
        <source>%1 nya träffar för ”%2”</source>
        <translation>%1 new hits for “%2”</translation>
    </message>
    <message>
        <source>läst</source>
        <translation>read</translation>
    </message>
    <message>
        <source>{left} kvar</source>
        <translation>{left} left</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Sparade sökningar</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation>Without a meeting</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Tidigare</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Sedan du var här sist: %1</source>
        <translation>Since you were last here: %1</translation>
    </message>
    <message>
        <source>Dagordning</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Visa det nya först</source>
        <translation>Show what is new first</translation>
    </message>
    <message>
        <source>Visa alla {n}</source>
        <translation>Show all {n}</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>Visa hämtningar</source>
        <translation>Show fetching</translation>
    </message>
</context>
<context>
    <name>SyncFeature</name>
    <message>
        <source>&amp;Hämta nu</source>
        <translation>&amp;Fetch now</translation>
    </message>
    <message>
        <source>Hä&amp;mtningar</source>
        <translation>F&amp;etching</translation>
    </message>
    <message>
        <source>Ska programmet sluta hämta från {name}?</source>
        <translation>Should the program stop fetching from {name}?</translation>
    </message>
    <message>
        <source>Sluta hämta</source>
        <translation>Stop fetching</translation>
    </message>
    <message>
        <source>Allt som redan har kommit finns kvar, med dina anteckningar. Lösenordet, om det finns ett, tas bort ur datorns nyckelring.</source>
        <translation>Everything that has come remains, with your notes. The password, if there is one, is removed from the computer&apos;s keyring.</translation>
    </message>
    <message>
        <source>Nya handlingar har kommit</source>
        <translation>New papers have come</translation>
    </message>
    <message>
        <source>Öppna programmet för att se vilka.</source>
        <translation>Open the program to see which.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Mallar för anteckningar</source>
        <translation>Templates for notes</translation>
    </message>
    <message>
        <source>Slag av anteckning</source>
        <translation>Kind of note</translation>
    </message>
    <message>
        <source>Så börjar en ny anteckning</source>
        <translation>How a new note begins</translation>
    </message>
    <message>
        <source>Programmets egen text</source>
        <translation>The program&apos;s own text</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hur ska en ny anteckning börja?</source>
        <translation>How is a new note to begin?</translation>
    </message>
    <message>
        <source>Det du redan har skrivit ändras inte. En rad som börjar med - blir en punkt.</source>
        <translation>What you have already written is not changed. A line that begins with - becomes a bullet.</translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Sidor som bilder</source>
        <translation>Pages as pictures</translation>
    </message>
</context>
<context>
    <name>TiesPage</name>
    <message>
        <source>‹ Tillbaka</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>Mina kopplingar</source>
        <translation>My ties</translation>
    </message>
    <message>
        <source>Skriv in företag, föreningar, personer och adresser som du har koppling till. Programmet letar efter namnen i nya handlingar och säger till i ärendet. Listan är privat. Den ligger låst i ditt bibliotek och skickas aldrig någonstans.</source>
        <translation>Enter companies, associations, persons and addresses that you have ties to. The program looks for the names in new papers and tells you in the item. The list is private. It lies locked in your library and is never sent anywhere.</translation>
    </message>
    <message>
        <source>I mötets handlingar</source>
        <translation>In the papers of the meeting</translation>
    </message>
    <message>
        <source>Parta med komma</source>
        <translation>Separate with commas</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>&amp;Namn eller adress</source>
        <translation>&amp;Name or address</translation>
    </message>
    <message>
        <source>&amp;Vad det är</source>
        <translation>&amp;What it is</translation>
    </message>
    <message>
        <source>&amp;Skrivs också (om du vill)</source>
        <translation>&amp;Also written (if you like)</translation>
    </message>
    <message>
        <source>&amp;Organisationsnummer (om du vill)</source>
        <translation>&amp;Organisation number (if you like)</translation>
    </message>
    <message>
        <source>Listan är tom.</source>
        <translation>The list is empty.</translation>
    </message>
    <message>
        <source>Inget ärende i det öppna mötet nämner det du bevakar.</source>
        <translation>No item in the open meeting mentions what you watch.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>‹ Startsidan</source>
        <translation>‹ Start page</translation>
    </message>
    <message>
        <source>Sök i allt</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Sök i allt (Ctrl+K)</source>
        <translation>Search everything (Ctrl+K)</translation>
    </message>
    <message>
        <source>Sök i allt   Ctrl+K</source>
        <translation>Search everything   Ctrl+K</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>Lägg till kommunens certifikat…</source>
        <translation>Add the municipality&apos;s certificate…</translation>
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
        <translation>Unlock your papers</translation>
    </message>
    <message>
        <source>Skriv ditt lösenord.</source>
        <translation>Enter your password.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Använd återställningskod</source>
        <translation>Use the recovery code</translation>
    </message>
    <message>
        <source>Lås upp med återställningskod</source>
        <translation>Unlock with the recovery code</translation>
    </message>
    <message>
        <source>Skriv koden som du sparade när du började. Stora och små bokstäver spelar ingen roll.</source>
        <translation>Enter the code that you kept when you began. Upper and lower case do not matter.</translation>
    </message>
    <message>
        <source>Återställningskod</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Använd lösenordet</source>
        <translation>Use the password</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Tips: fyra ord som du minns men ingen gissar.</source>
        <translation>A tip: four words that you remember but nobody guesses.</translation>
    </message>
    <message>
        <source>För kort, {n} tecken till.</source>
        <translation>Too short, {n} more characters.</translation>
    </message>
    <message>
        <source>För lätt att gissa: använd fler olika bokstäver.</source>
        <translation>Too easy to guess: use more different letters.</translation>
    </message>
    <message>
        <source>Svag. Lägg till ett ord eller två.</source>
        <translation>Weak. Add a word or two.</translation>
    </message>
    <message>
        <source>Bra.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>Mycket bra.</source>
        <translation>Very good.</translation>
    </message>
    <message>
        <source>Skriv lösenordet en gång till.</source>
        <translation>Enter the password once more.</translation>
    </message>
    <message>
        <source>De två är inte lika än.</source>
        <translation>The two are not alike yet.</translation>
    </message>
</context>
<context>
    <name>Unplaced</name>
    <message>
        <source>Markeringen står kvar i den äldre versionen.</source>
        <translation>The mark stays in the older version.</translation>
    </message>
    <message>
        <source>Markeringen står nu på s. {page}.</source>
        <translation>The mark is now on p. {page}.</translation>
    </message>
    <message>
        <source>förut s. {page}</source>
        <translation>formerly p. {page}</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>{n} procent likt</source>
        <translation>{n} per cent alike</translation>
    </message>
</context>
<context>
    <name>UnplacedFeature</name>
    <message>
        <source>K&amp;unde inte placeras…</source>
        <translation>Could not be p&amp;laced…</translation>
    </message>
    <message>
        <source>Visa en &amp;äldre version…</source>
        <translation>Show an &amp;older version…</translation>
    </message>
    <message>
        <source>Placera här</source>
        <translation>Place here</translation>
    </message>
    <message>
        <source>Avbryt (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>1 markering kunde inte placeras. Visa den</source>
        <translation>1 mark could not be placed. Show it</translation>
    </message>
    <message>
        <source>%1 markeringar kunde inte placeras. Visa dem</source>
        <translation>%1 marks could not be placed. Show them</translation>
    </message>
    <message>
        <source>Markera stället där %1 hör hemma, och tryck på Placera här.</source>
        <translation>Select the place where %1 belongs, and press Place here.</translation>
    </message>
    <message>
        <source>Markera orden i den handling som markeringen hör till.</source>
        <translation>Select the words in the paper that the mark belongs to.</translation>
    </message>
    <message>
        <source>Handlingen har bara kommit i en version.</source>
        <translation>The paper has come in only one version.</translation>
    </message>
    <message>
        <source>Äldre version: %1. Den har ersatts av en nyare.</source>
        <translation>Older version: %1. It has been replaced by a newer one.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>%1, kom %2</source>
        <translation>%1, came %2</translation>
    </message>
</context>
<context>
    <name>UnplacedPage</name>
    <message>
        <source>Tillbaka (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Markeringar som inte kunde placeras</source>
        <translation>Marks that could not be placed</translation>
    </message>
    <message>
        <source>Visa stället i den äldre versionen</source>
        <translation>Show the place in the older version</translation>
    </message>
    <message>
        <source>Välj stället själv</source>
        <translation>Choose the place yourself</translation>
    </message>
    <message>
        <source>Låt den stå kvar i den äldre versionen</source>
        <translation>Leave it in the older version</translation>
    </message>
    <message>
        <source>Alla dina markeringar har hittat sin plats.

Om en handling kommer i en ny version och något du har markerat inte går att känna igen visas det här.</source>
        <translation>All your marks have found their place.

If a paper comes in a new version and something you have marked cannot be recognised, it is shown here.</translation>
    </message>
    <message>
        <source>Kunde inte placeras</source>
        <translation>Could not be placed</translation>
    </message>
    <message>
        <source>De här markeringarna gjorde du i en äldre version. Orden finns inte kvar, eller finns på flera ställen. Inget är borttaget.</source>
        <translation>You made these marks in an older version. The words are no longer there, or are in several places. Nothing has been removed.</translation>
    </message>
    <message>
        <source>Letar efter ställen som liknar…</source>
        <translation>Looking for places that are alike…</translation>
    </message>
    <message>
        <source>Hör den hemma här? Tryck på ett ställe, så flyttas den dit.</source>
        <translation>Does it belong here? Press a place, and it is moved there.</translation>
    </message>
    <message>
        <source>Inget ställe i den nya versionen liknar.</source>
        <translation>No place in the new version is alike.</translation>
    </message>
    <message>
        <source>Hela sidan</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>Warnings</name>
    <message>
        <source>{n} sak att titta på</source>
        <translation>{n} thing to look at</translation>
    </message>
    <message>
        <source>{n} saker att titta på</source>
        <translation>{n} things to look at</translation>
    </message>
</context>
<context>
    <name>WarningsStrip</name>
    <message>
        <source>Att titta på</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa handlingen: {text}</source>
        <translation>Show the paper: {text}</translation>
    </message>
    <message>
        <source>Flytta…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Flytta handlingen till ett annat ärende</source>
        <translation>Move the paper to another item</translation>
    </message>
    <message>
        <source>Flytta till ett annat ärende: {text}</source>
        <translation>Move to another item: {text}</translation>
    </message>
</context>
<context>
    <name>WaysFeature</name>
    <message>
        <source>”%1” räknas nu som läst.</source>
        <translation>“%1” now counts as read.</translation>
    </message>
    <message>
        <source>”%1” räknas nu som oläst.</source>
        <translation>“%1” now counts as unread.</translation>
    </message>
</context>
<context>
    <name>WaysSide</name>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Fäll ihop sidor och innehåll</source>
        <translation>Fold pages and contents</translation>
    </message>
    <message>
        <source>Fäll ihop</source>
        <translation>Fold</translation>
    </message>
</context>
<context>
    <name>WaysSides</name>
    <message>
        <source>Sidorna som &amp;bilder</source>
        <translation>The pages as &amp;pictures</translation>
    </message>
    <message>
        <source>&amp;Innehåll i handlingen</source>
        <translation>&amp;Contents of the paper</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>När ska programmet hämta?</source>
        <translation>When is the program to fetch?</translation>
    </message>
    <message>
        <source>Ungefär en gång i timmen</source>
        <translation>About once an hour</translation>
    </message>
    <message>
        <source>Ungefär två gånger om dagen</source>
        <translation>About twice a day</translation>
    </message>
    <message>
        <source>Bara när jag väljer Hämta nu</source>
        <translation>Only when I choose Fetch now</translation>
    </message>
    <message>
        <source>Det gäller medan programmet är öppet. När det är stängt eller låst hämtas ingenting. På batteri hämtar det mer sällan, och inte alls när batteriet snart är slut.</source>
        <translation>This holds while the program is open. When it is closed or locked nothing is fetched. On battery it fetches less often, and not at all when the battery is nearly empty.</translation>
    </message>
    <message>
        <source>När uppkopplingen kostar, till exempel genom mobilen:</source>
        <translation>When the connection costs money, for example by mobile phone:</translation>
    </message>
    <message>
        <source>Hämta bara små filer, högst 5 MB</source>
        <translation>Fetch only small files, at most 5 MB</translation>
    </message>
    <message>
        <source>Hämta ingenting av sig självt</source>
        <translation>Fetch nothing automatically</translation>
    </message>
    <message>
        <source>Hämta som vanligt</source>
        <translation>Fetch as usual</translation>
    </message>
    <message>
        <source>Fråga när det kommer en kallelse</source>
        <translation>Ask when a notice of a meeting comes</translation>
    </message>
    <message>
        <source>Filer som du hämtar själv</source>
        <translation>Files that you fetch yourself</translation>
    </message>
    <message>
        <source>För dig som loggar in med BankID och hämtar handlingarna i webbläsaren. Programmet tittar efter nya filer i datorns mapp för hämtade filer, och frågar innan det tar in något.</source>
        <translation>For you who log in with BankID and fetch the papers in the browser. The program looks for new files in the computer&apos;s folder for downloads, and asks before it imports anything.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1 000</source>
        <translation>1,000</translation>
    </message>
    <message>
        <source>ärende</source>
        <translation>item</translation>
    </message>
    <message>
        <source>ärenden</source>
        <translation>items</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation>papers</translation>
    </message>
    <message>
        <source>sida</source>
        <translation>page</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>fil</source>
        <translation>file</translation>
    </message>
    <message>
        <source>filer</source>
        <translation>files</translation>
    </message>
    <message>
        <source>sammanträde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>sammanträden</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation>note</translation>
    </message>
    <message>
        <source>anteckningar</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>markering</source>
        <translation>mark</translation>
    </message>
    <message>
        <source>markeringar</source>
        <translation>marks</translation>
    </message>
    <message>
        <source>Tjänsteskrivelse</source>
        <translation>Official&apos;s report</translation>
    </message>
    <message>
        <source>Bilaga</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Protokollsutdrag</source>
        <translation>Extract of minutes</translation>
    </message>
    <message>
        <source>Yttrande</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Kallelse</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>formalia</source>
        <translation>formalities</translation>
    </message>
    <message>
        <source>beslut</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>information</source>
        <translation>information</translation>
    </message>
    <message>
        <source>anmälan</source>
        <translation>report</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Hur långt arbetet har kommit</source>
        <translation>How far the work has come</translation>
    </message>
    <message>
        <source>Stoppa</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>WorkingFace</name>
    <message>
        <source>Byter nyckel</source>
        <translation>Changing the key</translation>
    </message>
    <message>
        <source>Allt i biblioteket låses på nytt med en annan nyckel. Stänger du programmet innan det är klart gäller den gamla eller den nya nyckeln, och inget är förlorat. Spara båda koderna tills programmet säger att nyckeln är bytt.</source>
        <translation>Everything in the library is locked anew with another key. If you close the program before it is done, the old or the new key holds, and nothing is lost. Keep both codes until the program says that the key is changed.</translation>
    </message>
</context>
<context>
    <name>_AskFace</name>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Lås upp</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>_ChooseFace</name>
    <message>
        <source>Nytt lösenord</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Lösenordet en gång till</source>
        <translation>The password once more</translation>
    </message>
    <message>
        <source>Visa det jag skriver</source>
        <translation>Show what I type</translation>
    </message>
    <message>
        <source>Lås med det här lösenordet</source>
        <translation>Lock with this password</translation>
    </message>
    <message>
        <source>Välj ett lösenord</source>
        <translation>Choose a password</translation>
    </message>
    <message>
        <source>Dina handlingar sparas låsta på den här datorn. Lösenordet låser upp dem varje gång du startar programmet. Ingen annan än du känner till det.</source>
        <translation>Your papers are kept locked on this computer. The password unlocks them each time you start the program. Nobody but you knows it.</translation>
    </message>
    <message>
        <source>Lösenord</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Skriv det en gång till</source>
        <translation>Enter it once more</translation>
    </message>
</context>
<context>
    <name>_CodeFace</name>
    <message>
        <source>Återställningskod</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Jag har sparat koden</source>
        <translation>I have kept the code</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Spara din återställningskod</source>
        <translation>Keep your recovery code</translation>
    </message>
    <message>
        <source>Om du glömmer lösenordet är den här koden enda vägen in till dina handlingar och anteckningar. Skriv ut den eller skriv av den, och lägg den där du har pass och viktiga papper. Den visas bara nu.</source>
        <translation>If you forget the password, this code is the only way in to your papers and notes. Print it or write it down, and put it where you keep passports and important papers. It is shown only now.</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Hittas inte i den nya versionen</source>
        <translation>Not found in the new version</translation>
    </message>
</context>
<context>
    <name>_LockStep</name>
    <message>
        <source>Visa en ny återställningskod att skriva ut…</source>
        <translation>Show a new recovery code to print…</translation>
    </message>
    <message>
        <source>Har du skrivit ut koden och lagt den där du har viktiga papper behövs ingen ny. Gör du en ny gäller bara den.</source>
        <translation>If you have printed the code and put it where you keep important papers, no new one is needed. If you make a new one, only that one holds.</translation>
    </message>
</context>
<context>
    <name>_MeetingLine</name>
    <message>
        <source>Spara…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Spara {board} {when}</source>
        <translation>Save {board} {when}</translation>
    </message>
    <message>
        <source>Jag justerar protokollet</source>
        <translation>I approve the minutes</translation>
    </message>
    <message>
        <source>När du justerar</source>
        <translation>When you approve</translation>
    </message>
</context>
<context>
    <name>_PapersStep</name>
    <message>
        <source>Hämta handlingar automatiskt…</source>
        <translation>Fetch papers automatically…</translation>
    </message>
    <message>
        <source>Välj filer på datorn…</source>
        <translation>Choose files on the computer…</translation>
    </message>
    <message>
        <source>Prova först med ett exempel</source>
        <translation>Try with a sample first</translation>
    </message>
    <message>
        <source>Från kommunens webbsida, eller en mapp som ni delar. Programmet hämtar det som är nytt.</source>
        <translation>From the municipality&apos;s web page, or a folder that you share. The program fetches what is new.</translation>
    </message>
    <message>
        <source>Du har fått en fil, en mapp eller ett e-brev med handlingarna.</source>
        <translation>You have been given a file, a folder or an e-mail with the papers.</translation>
    </message>
    <message>
        <source>En påhittad nämnd att titta runt i. Ta bort den sedan med Arkiv › Ta bort exemplet.</source>
        <translation>An invented board to look around in. Remove it later with File › Remove the sample.</translation>
    </message>
</context>
<context>
    <name>_WhoStep</name>
    <message>
        <source>Ditt namn</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Din nämnd</source>
        <translation>Your board</translation>
    </message>
    <message>
        <source>Ledamot</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Ersättare</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>Namnet står under det du lämnar in till nämnden, till exempel en reservation. Det stannar på datorn.</source>
        <translation>The name stands below what you hand in to the board, for example a reservation. It stays on the computer.</translation>
    </message>
    <message>
        <source>Du är</source>
        <translation>You are</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Filen är packad på ett sätt som programmet inte öppnar. Packa upp den först, eller be avsändaren skicka den som zip. Inget annat har påverkats.</source>
        <translation>The file is packed in a way that the program does not open. Unpack it first, or ask the sender to send it as zip. Nothing else has been affected.</translation>
    </message>
    <message>
        <source>Filen ändrades medan den lästes. Vänta tills den är färdigsparad och lägg in den igen.</source>
        <translation>The file was changed while it was being read. Wait until it is saved and import it again.</translation>
    </message>
    <message>
        <source>Filen är tom. Be avsändaren skicka den igen.</source>
        <translation>The file is empty. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Filen finns inte längre där den låg. Lägg in den igen när den är tillbaka.</source>
        <translation>The file is no longer where it was. Import it again when it is back.</translation>
    </message>
    <message>
        <source>Du har inte rätt att läsa här. Be den som äger filen eller mappen om tillgång, eller kopiera den till en egen mapp. Inget annat har påverkats.</source>
        <translation>You may not read here. Ask whoever owns the file or the folder for access, or copy it to a folder of your own. Nothing else has been affected.</translation>
    </message>
    <message>
        <source>Filen är låst med lösenord. Öppna den i sitt eget program, spara den utan lösenord och lägg in den igen.</source>
        <translation>The file is locked with a password. Open it in its own program, save it without the password and import it again.</translation>
    </message>
    <message>
        <source>Filen är större än 2 GB och togs inte in. Be avsändaren dela upp den.</source>
        <translation>The file is larger than 2 GB and was not imported. Ask the sender to split it.</translation>
    </message>
    <message>
        <source>Det går inte att känna igen vad det är för slags fil, så den togs inte in. Originalet är orört.</source>
        <translation>It cannot be told what kind of file it is, so it was not imported. The original is untouched.</translation>
    </message>
    <message>
        <source>Filen gick inte att läsa från disken. Försök igen, eller kopiera den till en annan mapp först. Inget annat har påverkats.</source>
        <translation>The file could not be read from the disk. Try again, or copy it to another folder first. Nothing else has been affected.</translation>
    </message>
    <message>
        <source>Bilagan ligger inte i meddelandet, bara en länk till den. Öppna meddelandet och spara bilagan som en fil.</source>
        <translation>The attachment is not in the message, only a link to it. Open the message and save the attachment as a file.</translation>
    </message>
    <message>
        <source>Meddelandet är skadat och gick inte att öppna. Spara bilagorna som filer i e-postprogrammet och lägg in dem i stället.</source>
        <translation>The message is damaged and could not be opened. Save the attachments as files in the e-mail program and import those instead.</translation>
    </message>
    <message>
        <source>Meddelandet är tomt: det har varken text eller bilagor.</source>
        <translation>The message is empty: it has neither text nor attachments.</translation>
    </message>
    <message>
        <source>En liten bild i meddelandets text, till exempel en logotyp, togs inte in.</source>
        <translation>A small picture in the text of the message, for example a logo, was not imported.</translation>
    </message>
    <message>
        <source>Meddelandet är krypterat. Öppna det i e-postprogrammet och spara bilagorna som filer.</source>
        <translation>The message is encrypted. Open it in the e-mail program and save the attachments as files.</translation>
    </message>
    <message>
        <source>Meddelandets elektroniska underskrift är ingen handling och togs inte in.</source>
        <translation>The electronic signature of the message is no paper and was not imported.</translation>
    </message>
    <message>
        <source>Meddelandet är för stort för att öppnas. Spara bilagorna som filer och lägg in dem.</source>
        <translation>The message is too large to be opened. Save the attachments as files and import those.</translation>
    </message>
    <message>
        <source>Bilagan är sparad i en form som bara Outlook läser (winmail.dat). Be avsändaren skicka den igen som vanlig bilaga.</source>
        <translation>The attachment is saved in a form that only Outlook reads (winmail.dat). Ask the sender to send it again as an ordinary attachment.</translation>
    </message>
    <message>
        <source>En kopia som blev till när två datorer ändrade samma fil. Den hämtas inte.</source>
        <translation>A copy that came about when two computers changed the same file. It is not fetched.</translation>
    </message>
    <message>
        <source>En genväg till något som redan är med. Den behövs inte.</source>
        <translation>A shortcut to something that is already included. It is not needed.</translation>
    </message>
    <message>
        <source>En genväg till något utanför mappen. Lägg in filen själv om den hör till.</source>
        <translation>A shortcut to something outside the folder. Import the file yourself if it belongs here.</translation>
    </message>
    <message>
        <source>Filen är ljud, film eller ett program, ingen handling. Den hämtas inte.</source>
        <translation>The file is sound, film or a program, not a paper. It is not fetched.</translation>
    </message>
    <message>
        <source>En tillfällig fil från ett annat program. Den är ingen handling och togs inte in.</source>
        <translation>A temporary file of another program. It is no paper and was not imported.</translation>
    </message>
    <message>
        <source>Filen är för stor för att öppnas där den ligger. Packa upp den och lägg in den för sig.</source>
        <translation>The file is too large to be opened where it is. Unpack it and import it by itself.</translation>
    </message>
    <message>
        <source>Filen ligger i för många lager av zip och meddelanden. Packa upp den och lägg in den för sig.</source>
        <translation>The file lies in too many layers of zip files and messages. Unpack it and import it by itself.</translation>
    </message>
    <message>
        <source>Leveransen har fler filer än programmet tar på en gång. Lägg in resten för sig.</source>
        <translation>The delivery has more files than the program takes at once. Import the rest separately.</translation>
    </message>
    <message>
        <source>Filen håller på att skrivas. Den hämtas när den är färdig.</source>
        <translation>The file is being written. It is fetched when it is finished.</translation>
    </message>
    <message>
        <source>Filen blir orimligt stor när den packas upp och togs inte in. Fråga avsändaren vad den är.</source>
        <translation>The file becomes unreasonably large when it is unpacked and was not imported. Ask the sender what it is.</translation>
    </message>
    <message>
        <source>Zip-filen är skadad. Hämta den igen, eller be avsändaren skicka den på nytt.</source>
        <translation>The zip file is damaged. Fetch it again, or ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Zip-filen är tom.</source>
        <translation>The zip file is empty.</translation>
    </message>
    <message>
        <source>Filen är packad på ett ovanligt sätt. Packa upp den och lägg in den för sig.</source>
        <translation>The file is packed in an unusual way. Unpack it and import it by itself.</translation>
    </message>
    <message>
        <source>Zip-filen är låst med lösenord. Packa upp den med lösenordet och lägg in filerna.</source>
        <translation>The zip file is locked with a password. Unpack it with the password and import the files.</translation>
    </message>
    <message>
        <source>En fil som datorn lagt dit själv. Den är ingen handling och togs inte in.</source>
        <translation>A file that the computer has put there itself. It is no paper and was not imported.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är skadad eller avbruten, så den används inte. Inget har ändrats. Välj en annan kopia.</source>
        <translation>The backup is damaged or incomplete, so it is not used. Nothing has changed. Choose another backup.</translation>
    </message>
    <message>
        <source>Det finns redan en fil som heter {name}. Välj ett annat namn. Inget har skrivits över.</source>
        <translation>There is already a file called {name}. Choose another name. Nothing has been overwritten.</translation>
    </message>
    <message>
        <source>Mappen för säkerhetskopian går inte att nå. Sätt i disken eller välj en annan mapp. Biblioteket är som det var.</source>
        <translation>The folder of the backup cannot be reached. Connect the disk or choose another folder. The library is as it was.</translation>
    </message>
    <message>
        <source>Det finns redan ett bibliotek här. Inget har ändrats. Lägg till --replace om säkerhetskopian ska ta dess plats.</source>
        <translation>There is already a library here. Nothing has changed. Add --replace if the backup is to take its place.</translation>
    </message>
    <message>
        <source>Säkerhetskopian finns inte på den platsen.</source>
        <translation>The backup is not in that place.</translation>
    </message>
    <message>
        <source>Den här säkerhetskopian har inget lösenord. Öppna den med återställningskoden.</source>
        <translation>This backup has no password. Open it with the recovery code.</translation>
    </message>
    <message>
        <source>Datorns nyckelring öppnar biblioteket, och den följer inte med i en säkerhetskopia. Välj först ett lösenord för säkerhetskopior, eller visa att du har återställningskoden. Annars kan ingen öppna kopian.</source>
        <translation>The computer&apos;s keyring opens the library, and it does not travel with a backup. First choose a password for backups, or show that you have the recovery code. Otherwise nobody can open the backup.</translation>
    </message>
    <message>
        <source>Filen är ingen säkerhetskopia från det här programmet.</source>
        <translation>The file is no backup of this program.</translation>
    </message>
    <message>
        <source>Säkerhetskopian blev inte rätt när den skrevs, så den togs bort. Biblioteket är som det var. Försök igen, helst på en annan disk.</source>
        <translation>The backup did not come out right when it was written, so it was removed. The library is as it was. Try again, preferably on another disk.</translation>
    </message>
    <message>
        <source>En återställd säkerhetskopia väntar redan. Starta om programmet först.</source>
        <translation>A restored backup is already waiting. Restart the program first.</translation>
    </message>
    <message>
        <source>Säkerhetskopian är gjord med en nyare version av programmet. Inget har ändrats. Installera den nyare versionen och återställ igen.</source>
        <translation>The backup was made with a newer version of the program. Nothing has changed. Install the newer version and restore again.</translation>
    </message>
    <message>
        <source>Filen är skadad på disken och kan inte visas. Allt annat går att läsa. Lägg in handlingen igen, så läggs en hel fil på plats.</source>
        <translation>The file is damaged on the disk and cannot be shown. Everything else can be read. Import the paper again, and a whole file is put in its place.</translation>
    </message>
    <message>
        <source>Filen saknas på disken. Allt annat går att läsa. Lägg in handlingen igen, så läggs den på plats.</source>
        <translation>The file is missing on the disk. Everything else can be read. Import the paper again, and it is put in its place.</translation>
    </message>
    <message>
        <source>Disken svarade inte som den ska. Det du hade sparat finns kvar. Kontrollera att disken sitter i och inte är full, och försök igen.</source>
        <translation>The disk did not answer as it should. What you had saved remains. Check that the disk is connected and not full, and try again.</translation>
    </message>
    <message>
        <source>Disken är full. Inget har gått förlorat, men det sista kunde inte sparas. Ta bort något du inte behöver och försök igen.</source>
        <translation>The disk is full. Nothing has been lost, but the last thing could not be saved. Remove something that you do not need and try again.</translation>
    </message>
    <message>
        <source>Allt går att läsa, men inget nytt kan sparas: disken är full eller går inte att skriva på. Gör plats, eller anslut disken så att det går att skriva, och starta om programmet.</source>
        <translation>Everything can be read, but nothing new can be saved: the disk is full or cannot be written to. Make room, or connect the disk so that it can be written to, and restart the program.</translation>
    </message>
    <message>
        <source>Programmet får inte spara här. Inget har ändrats. Kontrollera att du har rätt att skriva i mappen.</source>
        <translation>The program may not save here. Nothing has changed. Check that you may write in the folder.</translation>
    </message>
    <message>
        <source>Filen som hör till nyckeln är skadad, så biblioteket går inte att öppna. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation>The file that belongs to the key is damaged, so the library cannot be opened. Nothing has been removed. Put back the library&apos;s folder from a backup of the computer.</translation>
    </message>
    <message>
        <source>Filen som hör till nyckeln saknas, så biblioteket går inte att öppna. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation>The file that belongs to the key is missing, so the library cannot be opened. Nothing has been removed. Put back the library&apos;s folder from a backup of the computer.</translation>
    </message>
    <message>
        <source>Biblioteket har använts med en nyare version av programmet. Inget har ändrats. Installera den nyare versionen.</source>
        <translation>The library has been used with a newer version of the program. Nothing has changed. Install the newer version.</translation>
    </message>
    <message>
        <source>Biblioteket öppnas av datorns nyckelring, inte med lösenord.</source>
        <translation>The library is opened by the computer&apos;s keyring, not with a password.</translation>
    </message>
    <message>
        <source>Nyckeln är inte bytt, för den går inte att byta när du låser upp med återställningskoden. Välj Byt nyckel igen och lås upp på vanligt sätt.</source>
        <translation>The key has not been changed: it cannot be changed when you unlock with the recovery code. Choose Change the key again, and unlock as usual.</translation>
    </message>
    <message>
        <source>Skriv ett lösenord.</source>
        <translation>Enter a password.</translation>
    </message>
    <message>
        <source>Lösenordet kunde inte läsas ur den fil som programmet fick det i. Det ska stå på filens första rad.</source>
        <translation>The password could not be read from the file that the program was given. It should be on the first line of the file.</translation>
    </message>
    <message>
        <source>Biblioteket är låst. Skriv ditt lösenord.</source>
        <translation>The library is locked. Enter your password.</translation>
    </message>
    <message>
        <source>Återställningskoden stämmer inte. Den har sju grupper med fyra tecken. Jämför tecken för tecken med den utskrivna koden.</source>
        <translation>The recovery code is not right. It has seven groups of four characters. Compare character by character with the printed code.</translation>
    </message>
    <message>
        <source>Det har blivit fel flera gånger. Vänta {seconds} sekunder och försök igen. Inget är förlorat.</source>
        <translation>It has gone wrong several times. Wait {seconds} seconds and try again. Nothing is lost.</translation>
    </message>
    <message>
        <source>Fel lösenord. Försök igen, eller använd återställningskoden som du skrev ut.</source>
        <translation>Wrong password. Try again, or use the recovery code that you printed.</translation>
    </message>
    <message>
        <source>Återställningskoden hör till ett annat bibliotek. Har du skrivit ut en nyare kod gäller bara den.</source>
        <translation>The recovery code belongs to another library. If you have printed a newer code, only that one holds.</translation>
    </message>
    <message>
        <source>Datorns nyckelring svarade inte som den ska. Inget har ändrats. Logga ut och in på datorn och försök igen.</source>
        <translation>The computer&apos;s keyring did not answer as it should. Nothing has changed. Log out of the computer and in again, and try again.</translation>
    </message>
    <message>
        <source>Nyckelringen på datorn skyddar inte det som läggs i den. Välj ett lösenord i stället.</source>
        <translation>The keyring of the computer does not protect what is put into it. Choose a password instead.</translation>
    </message>
    <message>
        <source>Datorns nyckelring är låst. Lås upp den och försök igen.</source>
        <translation>The computer&apos;s keyring is locked. Unlock it and try again.</translation>
    </message>
    <message>
        <source>Datorn har ingen nyckelring som programmet kan använda. Välj ett lösenord i stället, eller öppna biblioteket med återställningskoden.</source>
        <translation>The computer has no keyring that the program can use. Choose a password instead, or open the library with the recovery code.</translation>
    </message>
    <message>
        <source>Bibliotekets nyckel finns inte längre i datorns nyckelring. Inget är borttaget. Öppna med återställningskoden som du skrev ut.</source>
        <translation>The library&apos;s key is no longer in the computer&apos;s keyring. Nothing has been removed. Open with the recovery code that you printed.</translation>
    </message>
    <message>
        <source>Biblioteket används just nu av ett annat fönster, eller så pågår en inläsning. Inget har ändrats. Vänta tills det är klart, eller stäng det andra fönstret, och försök igen.</source>
        <translation>The library is in use by another window, or an import is going on. Nothing has changed. Wait until it is done, or close the other window, and try again.</translation>
    </message>
    <message>
        <source>Filen med inställningar från dem som sköter datorn gick inte att använda. Programmet fungerar som vanligt utan den. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.</source>
        <translation>The file with settings from those who look after the computer could not be used. The program works as usual without it. Tell them: the command ifn-desktop doctor shows what is wrong.</translation>
    </message>
    <message>
        <source>En del av inställningarna från dem som sköter datorn gick inte att använda ({parts}). Resten gäller. Säg till dem: kommandot ifn-desktop doctor visar vad som är fel.</source>
        <translation>A part of the settings from those who look after the computer could not be used ({parts}). The rest holds. Tell them: the command ifn-desktop doctor shows what is wrong.</translation>
    </message>
    <message>
        <source>Inställningarna gick inte att läsa, så programmet använder de vanliga. Handlingar och anteckningar är orörda.</source>
        <translation>The settings could not be read, so the program uses the usual ones. Papers and notes are untouched.</translation>
    </message>
    <message>
        <source>En del av inställningarna gick inte att förstå ({keys}), så de vanliga används där.</source>
        <translation>A part of the settings could not be understood ({keys}), so the usual ones are used there.</translation>
    </message>
    <message>
        <source>Biblioteket är upptaget just nu. Inget har gått förlorat. Försök igen om en stund.</source>
        <translation>The library is busy just now. Nothing has been lost. Try again in a while.</translation>
    </message>
    <message>
        <source>Biblioteket är skadat på disken. Stäng programmet och lägg tillbaka en säkerhetskopia. Ta inte bort något innan dess.</source>
        <translation>The library is damaged on the disk. Close the program and put back a backup. Do not remove anything before that.</translation>
    </message>
    <message>
        <source>Bibliotekets förteckning saknas, men handlingarna ligger kvar. Inget är borttaget. Lägg tillbaka bibliotekets mapp från en säkerhetskopia av datorn.</source>
        <translation>The library&apos;s index is missing, but the papers are still there. Nothing has been removed. Put back the library&apos;s folder from a backup of the computer.</translation>
    </message>
    <message>
        <source>Filen på bibliotekets plats är inte krypterad och öppnas inte. Någon eller något har bytt ut den. Lägg tillbaka en säkerhetskopia.</source>
        <translation>The file in the library&apos;s place is not encrypted and is not opened. Someone or something has replaced it. Put back a backup.</translation>
    </message>
    <message>
        <source>Biblioteket går inte att nå. Kontrollera att disken sitter i och att du har rätt till mappen.</source>
        <translation>The library cannot be reached. Check that the disk is connected and that you have access to the folder.</translation>
    </message>
    <message>
        <source>Nyckeln hör inte till det här biblioteket, eller så är början av filen skadad. Inget har ändrats. Lägg tillbaka en säkerhetskopia.</source>
        <translation>The key does not belong to this library, or the beginning of the file is damaged. Nothing has changed. Put back a backup.</translation>
    </message>
    <message>
        <source>Filen är skadad och går inte att visa. Be avsändaren skicka den igen. Originalet finns kvar.</source>
        <translation>The file is damaged and cannot be shown. Ask the sender to send it again. The original remains.</translation>
    </message>
    <message>
        <source>Den här sortens fil kan inte visas här. Den finns kvar, och du kan spara ut den och öppna den i ett annat program.</source>
        <translation>This kind of file cannot be shown here. It remains, and you can save it and open it in another program.</translation>
    </message>
    <message>
        <source>Sidan är skadad och går inte att visa. Resten av handlingen går att läsa.</source>
        <translation>The page is damaged and cannot be shown. The rest of the paper can be read.</translation>
    </message>
    <message>
        <source>Handlingen går inte att visa. Filen är oförändrad: spara ut den och prova att öppna den i ett annat program.</source>
        <translation>The paper cannot be shown. The file is unchanged: save it and try opening it in another program.</translation>
    </message>
    <message>
        <source>Filen är skadad och går inte att läsa. Be avsändaren skicka den igen.</source>
        <translation>The file is damaged and cannot be read. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Det tog för lång tid att läsa handlingen, så läsningen avbröts. Filen är oförändrad: försök igen, eller öppna den i ett annat program.</source>
        <translation>It took too long to read the paper, so the reading was stopped. The file is unchanged: try again, or open it in another program.</translation>
    </message>
    <message>
        <source>Handlingen är för krävande för den här datorn att visa. Filen är oförändrad: prova att öppna den i ett annat program.</source>
        <translation>The paper is too demanding for this computer to show. The file is unchanged: try opening it in another program.</translation>
    </message>
    <message>
        <source>Filen har inga sidor. Be avsändaren skicka den igen.</source>
        <translation>The file has no pages. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Programmet kunde inte börja läsa filer. Inget har ändrats. Stäng andra program och starta om IFN Desktop.</source>
        <translation>The program could not begin to read files. Nothing has changed. Close other programs and restart IFN Desktop.</translation>
    </message>
    <message>
        <source>Filen är ingen PDF, fast den ser ut att vara det på namnet. Be avsändaren skicka den igen.</source>
        <translation>The file is no PDF, although its name looks like one. Ask the sender to send it again.</translation>
    </message>
    <message>
        <source>Filen är låst med lösenord. Skriv lösenordet, eller be avsändaren om en olåst fil.</source>
        <translation>The file is locked with a password. Enter the password, or ask the sender for an unlocked file.</translation>
    </message>
    <message>
        <source>Texten på sidan {page} gick inte att läsa ur bilden. Sidan går att läsa som förut.</source>
        <translation>The text on page {page} could not be read from the picture. The page can be read as before.</translation>
    </message>
    <message>
        <source>Programmet Tesseract med svenska finns inte på datorn. Be den som sköter datorn att installera det, så kan sidorna göras sökbara. De går att läsa som förut.</source>
        <translation>The program Tesseract with Swedish is not on the computer. Ask whoever looks after the computer to install it, and the pages can be made searchable. They can be read as before.</translation>
    </message>
    <message>
        <source>Datorn har inget som kan läsa upp text. På Linux heter det speech-dispatcher: be den som sköter datorn att installera det, med en svensk röst.</source>
        <translation>The computer has nothing that can read text aloud. On Linux it is called speech-dispatcher: ask whoever looks after the computer to install it, with a Swedish voice.</translation>
    </message>
    <message>
        <source>Den del av programmet som läser upp text är inte installerad. Be den som sköter datorn att lägga till den. Det går att läsa texten själv, i den storlek du vill.</source>
        <translation>The part of the program that reads text aloud is not installed. Ask whoever looks after the computer to add it. You can read the text yourself, in the size you like.</translation>
    </message>
    <message>
        <source>Datorn har ingen svensk röst. Lägg till en: i Windows under Inställningar, Tid och språk, Tal; i macOS under Systeminställningar, Hjälpmedel, Uppläst innehåll. Starta sedan om IFN Desktop.</source>
        <translation>The computer has no Swedish voice. Add one: in Windows under Settings, Time and language, Speech; in macOS under System Settings, Accessibility, Spoken Content. Then restart IFN Desktop.</translation>
    </message>
    <message>
        <source>{set_by} har bestämt att sammanträden inte får sparas till en kalender på den här datorn. Inget har sparats.</source>
        <translation>{set_by} has decided that meetings may not be saved to a calendar on this computer. Nothing has been saved.</translation>
    </message>
    <message>
        <source>Avbrutet. Biblioteket är som det var.</source>
        <translation>Cancelled. The library is as it was.</translation>
    </message>
    <message>
        <source>Det öppna fönstret läser färdigt handlingarna. Vill du inte ha in dem stoppar du där.</source>
        <translation>The open window goes on importing the papers. If you do not want them, stop it there.</translation>
    </message>
    <message>
        <source>Biblioteket är låst och det finns ingen nyckelring som svarar. Ange en fil med lösenordet i miljövariabeln IFN_PASSPHRASE_FILE.</source>
        <translation>The library is locked and no keyring answers. Give a file with the password in the environment variable IFN_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>Handlingarna är inlästa, men disken är full. Allt går inte att söka i än. Gör plats, så blir det klart nästa gång programmet är igång.</source>
        <translation>The papers are imported, but the disk is full. Not everything can be searched yet. Make room, and it is finished the next time the program runs.</translation>
    </message>
    <message>
        <source>Inget i leveransen kunde läsas. Biblioteket är som det var.</source>
        <translation>Nothing in the delivery could be read. The library is as it was.</translation>
    </message>
    <message>
        <source>Svaret gick inte att skriva ut. Är disken full? Det som skulle göras är gjort.</source>
        <translation>The answer could not be written. Is the disk full? What was to be done is done.</translation>
    </message>
    <message>
        <source>Lösenord: </source>
        <translation>Password: </translation>
    </message>
    <message>
        <source>Lösenord till {name} (tomt hoppar över filen): </source>
        <translation>Password for {name} (empty skips the file): </translation>
    </message>
    <message>
        <source>Fel lösenord. Försök igen med {name} (tomt hoppar över filen): </source>
        <translation>Wrong password. Try again with {name} (empty skips the file): </translation>
    </message>
    <message>
        <source>Handboken följde inte med programmet. Be den som sköter datorn att installera om det. Dina handlingar är orörda.</source>
        <translation>The handbook did not come with the program. Ask whoever looks after the computer to install it again. Your papers are untouched.</translation>
    </message>
    <message>
        <source>Handboken kunde inte sparas där. Välj en annan mapp och försök igen.</source>
        <translation>The handbook could not be saved there. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>Datorns klocka har gått långt fram sedan programmet var i gång senast. Öppna programmet och svara på sidan Rensa om dagen stämmer. Inget är rensat.</source>
        <translation>The computer&apos;s clock has moved far ahead since the program last ran. Open the program and answer on the page Purge whether the day is right. Nothing has been purged.</translation>
    </message>
    <message>
        <source>Ange vad som ska rensas: --meeting, --document eller --rules. Inget är rensat.</source>
        <translation>Say what is to be purged: --meeting, --document or --rules. Nothing has been purged.</translation>
    </message>
    <message>
        <source>Det sista tas bort från disken vid nästa start. Nyckeln till det är redan borta.</source>
        <translation>The last of it is removed from the disk at the next start. The key to it is already gone.</translation>
    </message>
    <message>
        <source>Reglerna är bestämda av {by} och kan inte ändras här.</source>
        <translation>The rules are decided by {by} and cannot be changed here.</translation>
    </message>
    <message>
        <source>Regeln säger inte när. Välj ett antal månader eller en dag. Inget har ändrats.</source>
        <translation>The rule does not say when. Choose a number of months or a day. Nothing has changed.</translation>
    </message>
    <message>
        <source>Välj en ny eller tom mapp, utanför programmets egen. Inget är raderat.</source>
        <translation>Choose a new or empty folder, outside the program&apos;s own. Nothing has been erased.</translation>
    </message>
    <message>
        <source>Ange antingen --save-to MAPP eller --save-nothing. Inget är raderat.</source>
        <translation>Give either --save-to FOLDER or --save-nothing. Nothing has been erased.</translation>
    </message>
    <message>
        <source>Allt annat på den här datorn raderas. Skriv {word} för att fortsätta:</source>
        <translation>Everything else on this computer is erased. Type {word} to go on:</translation>
    </message>
    <message>
        <source>Datorns nyckelring svarade inte. Nyckeln kan ligga kvar där, men det den öppnade är raderat.</source>
        <translation>The computer&apos;s keyring did not answer. The key may remain there, but what it opened is erased.</translation>
    </message>
    <message>
        <source>{n} filer gick inte att ta bort, eftersom ett annat program använder dem.</source>
        <translation>{n} files could not be removed, since another program uses them.</translation>
    </message>
    <message>
        <source>Det finns inget att radera här.</source>
        <translation>There is nothing to erase here.</translation>
    </message>
    <message>
        <source>Inget är raderat. Svara på båda frågorna, eller ange --yes-erase-everything om ingen kan svara.</source>
        <translation>Nothing has been erased. Answer both questions, or give --yes-erase-everything if nobody can answer.</translation>
    </message>
    <message>
        <source>{n} filer i mappen hör inte till programmet och är kvar.</source>
        <translation>{n} files in the folder do not belong to the program and remain.</translation>
    </message>
    <message>
        <source>Det går inte att ångra. Är du säker? Skriv {word}:</source>
        <translation>It cannot be undone. Are you sure? Type {word}:</translation>
    </message>
    <message>
        <source>Här finns {papers} handlingar från {meetings} sammanträden. Eget att spara: {own}.</source>
        <translation>There are {papers} papers of {meetings} meetings here. Of your own to save: {own}.</translation>
    </message>
    <message>
        <source>Programmet är öppet. Stäng fönstret och försök igen. Inget är raderat.</source>
        <translation>The program is open. Close the window and try again. Nothing has been erased.</translation>
    </message>
    <message>
        <source>Handlingar i sammanträdet är märkta med sekretess. Inget är sparat. Vill du ändå spara, ange --confidential.</source>
        <translation>Papers of the meeting are marked as secret. Nothing is saved. If you want to save all the same, give --confidential.</translation>
    </message>
    <message>
        <source>Handlingarna ändrades medan de skulle rensas, och inget av dem togs bort. Försök igen om en stund.</source>
        <translation>The papers changed while they were to be purged, and none of them was removed. Try again in a while.</translation>
    </message>
    <message>
        <source>Importen finns inte längre i biblioteket. Inget har ändrats.</source>
        <translation>The import is no longer in the library. Nothing has changed.</translation>
    </message>
    <message>
        <source>Markeringen finns inte längre. Inget annat har ändrats.</source>
        <translation>The mark is no longer there. Nothing else has changed.</translation>
    </message>
    <message>
        <source>Orden som du citerade finns inte kvar i den nya versionen. Anteckningen är oförändrad, och Gå › Visa en äldre version visar orden där de stod.</source>
        <translation>The words you quoted are not in the new version. Your note is unchanged, and Go › Show an older version shows the words where they stood.</translation>
    </message>
    <message>
        <source>Lösenord för säkerhetskopior: </source>
        <translation>Password for backups: </translation>
    </message>
    <message>
        <source>Samma lösenord en gång till: </source>
        <translation>The same password once more: </translation>
    </message>
    <message>
        <source>Lösenorden var inte lika. Ingen säkerhetskopia gjordes.</source>
        <translation>The passwords were not alike. No backup was made.</translation>
    </message>
    <message>
        <source>Filen med återställningskoden (IFN_RECOVERY_CODE_FILE) gick inte att läsa.</source>
        <translation>The file with the recovery code (IFN_RECOVERY_CODE_FILE) could not be read.</translation>
    </message>
    <message>
        <source>Ange en fil med återställningskoden i miljövariabeln IFN_RECOVERY_CODE_FILE.</source>
        <translation>Give a file with the recovery code in the environment variable IFN_RECOVERY_CODE_FILE.</translation>
    </message>
    <message>
        <source>Återställningskod: </source>
        <translation>Recovery code: </translation>
    </message>
    <message>
        <source>Säkerhetskopians lösenord: </source>
        <translation>Password of the backup: </translation>
    </message>
    <message>
        <source>{name} är ingen dag. Skriv den som 2026-01-31.</source>
        <translation>{name} is no day. Write it as 2026-01-31.</translation>
    </message>
    <message>
        <source>Filen med källans lösenord (IFN_SOURCE_PASSWORD_FILE) gick inte att läsa.</source>
        <translation>The file with the password of the source (IFN_SOURCE_PASSWORD_FILE) could not be read.</translation>
    </message>
    <message>
        <source>Lösenord för {name}: </source>
        <translation>Password for {name}: </translation>
    </message>
    <message>
        <source>Textfilen gick inte att läsa. Den ska finnas och vara sparad som UTF-8.</source>
        <translation>The text file could not be read. It must exist and be saved as UTF-8.</translation>
    </message>
    <message>
        <source>Handlingen har ingen sida {page}.</source>
        <translation>The paper has no page {page}.</translation>
    </message>
    <message>
        <source>Handlingen har ingen sådan version.</source>
        <translation>The paper has no such version.</translation>
    </message>
    <message>
        <source>Handlingen har bara kommit i en version, så det finns inget att jämföra med.</source>
        <translation>The paper has come in only one version, so there is nothing to compare with.</translation>
    </message>
    <message>
        <source>Handlingen finns inte i biblioteket. Den kan ha tagits bort.</source>
        <translation>The paper is not in the library. It may have been removed.</translation>
    </message>
    <message>
        <source>Ärendet finns inte i handlingens sammanträde. Inget har flyttats.</source>
        <translation>The item is not in the paper&apos;s meeting. Nothing has been moved.</translation>
    </message>
    <message>
        <source>{set_by} har bestämt att det här inte får lämna programmet. Inget har sparats eller skrivits ut.</source>
        <translation>{set_by} has decided that this may not leave the program. Nothing has been saved or printed.</translation>
    </message>
    <message>
        <source>{set_by} har bestämt varifrån handlingarna hämtas på den här datorn. Inget har ändrats.</source>
        <translation>{set_by} has decided where papers are fetched from on this computer. Nothing has changed.</translation>
    </message>
    <message>
        <source>Det finns inga handlingar som går att visa, så inget sparades.</source>
        <translation>There are no papers that can be shown, so nothing was saved.</translation>
    </message>
    <message>
        <source>Sammanträdet har inget ärende {name}. Ange ärendets nummer (32/26) eller id.</source>
        <translation>The meeting has no item {name}. Give the item&apos;s number (32/26) or id.</translation>
    </message>
    <message>
        <source>Flera ärenden passar på {name}: {candidates}. Ange ett av deras id.</source>
        <translation>Several items fit {name}: {candidates}. Give one of their ids.</translation>
    </message>
    <message>
        <source>Flera sammanträden passar på {name}: {candidates}. Ange ett av deras id.</source>
        <translation>Several meetings fit {name}: {candidates}. Give one of their ids.</translation>
    </message>
    <message>
        <source>Det finns inget sammanträde {name} i biblioteket.</source>
        <translation>There is no meeting {name} in the library.</translation>
    </message>
    <message>
        <source>Ärendet finns inte längre i biblioteket, så anteckningen kunde inte sparas där. Kopiera texten till ett annat ärende.</source>
        <translation>The item is no longer in the library, so the note could not be saved there. Copy the text to another item.</translation>
    </message>
    <message>
        <source>Skrivaren tog inte emot utskriften. Kontrollera att den är påslagen och försök igen.</source>
        <translation>The printer did not accept the job. Check that it is on and try again.</translation>
    </message>
    <message>
        <source>Något gick fel i programmet. Dina handlingar är kvar. Försök igen, och starta om programmet om det inte hjälper.</source>
        <translation>Something went wrong in the program. Your papers remain. Try again, and restart the program if it does not help.</translation>
    </message>
    <message>
        <source>Det gick inte att hitta någon adress i det du skrev. Kopiera den från webbläsarens adressfält, eller välj en mapp.</source>
        <translation>No address could be found in what you wrote. Copy it from the browser&apos;s address bar, or choose a folder.</translation>
    </message>
    <message>
        <source>Programmet hittade inget att hämta på den adressen. Kontrollera den i webbläsaren, eller fråga den som gav dig den.</source>
        <translation>The program found nothing to fetch at that address. Check it in the browser, or ask whoever gave it to you.</translation>
    </message>
    <message>
        <source>Svaret från servern gick inte att förstå. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation>The server&apos;s answer could not be understood. The program tries again later. What you already have remains.</translation>
    </message>
    <message>
        <source>Servern svarade med något annat än en lista över sammanträden. Kontrollera adressen.</source>
        <translation>The server answered with something other than a list of meetings. Check the address.</translation>
    </message>
    <message>
        <source>Adressen leder inte till en lista över sammanträden. Fråga kommunen efter adressen till deras OParl.</source>
        <translation>The address does not lead to a list of meetings. Ask the municipality for the address of their OParl.</translation>
    </message>
    <message>
        <source>Mappen finns inte där den låg. Det du redan har är kvar. Anslut disken eller nätverket, eller välj mappen igen.</source>
        <translation>The folder is not where it was. What you already have remains. Connect the disk or the network, or choose the folder again.</translation>
    </message>
    <message>
        <source>Mappen svarar inte. Ligger den i ett nätverk är nog nätverket eller den andra datorn borta. Det du redan har är kvar, och programmet försöker igen senare.</source>
        <translation>The folder does not answer. If it is in a network, the network or the other computer is probably gone. What you already have is still here, and the program will try again later.</translation>
    </message>
    <message>
        <source>Du har inte rätt att läsa mappen. Be den som äger den om tillgång.</source>
        <translation>You may not read the folder. Ask whoever owns it for access.</translation>
    </message>
    <message>
        <source>Det där är ingen adress som går att hämta från. Kopiera den från webbläsarens adressfält och försök igen.</source>
        <translation>That is no address to fetch from. Copy it from the browser&apos;s address bar and try again.</translation>
    </message>
    <message>
        <source>Servern har för mycket att göra och bad programmet vänta. Programmet försöker igen senare. Inget har gått förlorat.</source>
        <translation>The server has too much to do and asked the program to wait. The program tries again later. Nothing has been lost.</translation>
    </message>
    <message>
        <source>Filen innehåller inget certifikat som går att använda. Be den som sköter servern om rätt fil (PEM).</source>
        <translation>The file contains no certificate that can be used. Ask whoever looks after the server for the right file (PEM).</translation>
    </message>
    <message>
        <source>Servern kunde inte visa att den är den rätta: dess certifikat går inte att lita på. Inget hämtades. Fråga den som sköter servern. Har kommunen ett eget certifikat kan du lägga till det för stället.</source>
        <translation>The server could not show that it is the right one: its certificate cannot be trusted. Nothing was fetched. Ask whoever looks after the server. If the municipality has a certificate of its own, you can add it for the place.</translation>
    </message>
    <message>
        <source>Filen byttes ut medan den hämtades. Programmet hämtar den nya i stället.</source>
        <translation>The file was replaced while it was being fetched. The program fetches the new one instead.</translation>
    </message>
    <message>
        <source>Filen kom inte fram hel, så den togs inte in. Programmet hämtar den igen.</source>
        <translation>The file did not arrive whole, so it was not imported. The program fetches it again.</translation>
    </message>
    <message>
        <source>Skriv adressen utan användarnamn och lösenord. De fyller du i för sig.</source>
        <translation>Write the address without user name and password. You enter those separately.</translation>
    </message>
    <message>
        <source>Förbindelsen bröts mitt i hämtningen. Programmet fortsätter där det slutade nästa gång.</source>
        <translation>The connection was broken in the middle of the fetching. The program goes on where it stopped next time.</translation>
    </message>
    <message>
        <source>Svaret från servern gick inte att läsa. Programmet försöker igen senare.</source>
        <translation>The server&apos;s answer could not be read. The program tries again later.</translation>
    </message>
    <message>
        <source>Servern skickade programmet vidare till en annan plats. Dit går det inte utan att du har lagt till platsen. Inget hämtades.</source>
        <translation>The server sent the program on to another place. It does not go there unless you have added the place. Nothing was fetched.</translation>
    </message>
    <message>
        <source>Det finns inget på den adressen längre. Det du redan har är kvar. Titta efter den nya adressen på kommunens webbplats.</source>
        <translation>There is nothing at that address any more. What you already have remains. Look for the new address on the municipality&apos;s website.</translation>
    </message>
    <message>
        <source>Servern skickade en webbsida i stället för handlingen, kanske en inloggning eller ett felmeddelande. Den togs inte in. Programmet försöker igen senare.</source>
        <translation>The server sent a web page instead of the paper, perhaps a login or an error message. It was not imported. The program tries again later.</translation>
    </message>
    <message>
        <source>Servern skickar programmet runt i en ring. Fråga den som sköter servern.</source>
        <translation>The server sends the program round in a circle. Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Servern svarade inte. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation>The server did not answer. The program tries again later. What you already have remains.</translation>
    </message>
    <message>
        <source>Lösenordet till platsen saknas. Skriv in det, så hämtas handlingarna igen.</source>
        <translation>The password of the place is missing. Enter it, and the papers are fetched again.</translation>
    </message>
    <message>
        <source>Det som svarar på adressen kan inte tala säkert (https) med programmet, så inget hämtades. Titta efter adressen i webbläsaren, eller fråga den som sköter servern.</source>
        <translation>What answers at the address cannot speak securely (https) with the program, so nothing was fetched. Look at the address in the browser, or ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Det som servern skickade är ingen PDF, fast den sade det. Det togs inte in. Programmet försöker igen senare.</source>
        <translation>What the server sent is no PDF, although it said so. It was not imported. The program tries again later.</translation>
    </message>
    <message>
        <source>Adressen börjar med http, och det som hämtas så kan läsas och ändras på vägen. Använd adressen som börjar med https.</source>
        <translation>The address begins with http, and what is fetched that way can be read and changed on its way. Use the address that begins with https.</translation>
    </message>
    <message>
        <source>Det gick inte att nå servern. Allt som redan är hämtat går att läsa. Programmet försöker igen när nätet är tillbaka.</source>
        <translation>The server could not be reached. Everything that has been fetched can be read. The program tries again when the network is back.</translation>
    </message>
    <message>
        <source>Servern skickade filen packad fast programmet bad om den som den är. Den togs inte emot. Fråga den som sköter servern.</source>
        <translation>The server sent the file packed although the program asked for it as it is. It was not accepted. Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Servern tog inte emot användarnamnet och lösenordet, eller så har du inte tillgång till platsen. Skriv in dem igen.</source>
        <translation>The server did not accept the user name and the password, or you do not have access to the place. Enter them again.</translation>
    </message>
    <message>
        <source>Det gick inte att komma ut på nätet genom datorns proxy. Fråga den som sköter datorn.</source>
        <translation>The network could not be reached through the computer&apos;s proxy. Ask whoever looks after the computer.</translation>
    </message>
    <message>
        <source>Servern ville inte lämna ut det som finns på adressen. Fråga den som sköter servern.</source>
        <translation>The server would not hand out what is at the address. Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>Något gick fel på servern. Programmet försöker igen senare. Det du redan har är kvar.</source>
        <translation>Something went wrong at the server. The program tries again later. What you already have remains.</translation>
    </message>
    <message>
        <source>Det som servern skickade är större än programmet tar emot. Inget av det togs in.</source>
        <translation>What the server sent is larger than the program accepts. None of it was imported.</translation>
    </message>
    <message>
        <source>Adressen går till en fil och inte till en sida. Ange adressen till sidan där filerna ligger, så hämtas även de som kommer senare.</source>
        <translation>The address leads to a file and not to a page. Give the address of the page where the files are, and those that come later are fetched too.</translation>
    </message>
    <message>
        <source>Sidan öppnades, men programmet hittade inga handlingar på den. Ange adressen till den sida där nämndens kallelser och protokoll ligger.</source>
        <translation>The page was opened, but the program found no papers on it. Give the address of the page where the board&apos;s notices and minutes are.</translation>
    </message>
    <message>
        <source>Filer som ligger på en annan webbplats hämtades inte. Öppna dem från sidan i webbläsaren och lägg in dem själv.</source>
        <translation>Files on another website were not fetched. Open them from the page in the browser and import them yourself.</translation>
    </message>
    <message>
        <source>Sidan är längre än programmet läser, så det som står sist kan saknas. Det du redan har är kvar.</source>
        <translation>The page is longer than the program reads, so what stands last may be missing. What you already have remains.</translation>
    </message>
    <message>
        <source>Webbplatsen släpper inte in programmet på sidan, fast den kan gå att öppna i webbläsaren. Hämta filerna där och lägg in dem själv, eller fråga den som sköter webbplatsen.</source>
        <translation>The website does not let the program in on the page, although it may open in the browser. Fetch the files there and import them yourself, or ask whoever looks after the website.</translation>
    </message>
    <message>
        <source>Webbplatsen ber program att inte läsa den här sidan, och det följer vi. Hämta filerna i webbläsaren och lägg in dem själv, eller fråga den som sköter webbplatsen.</source>
        <translation>The website asks programs not to read this page, and we follow that. Fetch the files in the browser and import them yourself, or ask whoever looks after the website.</translation>
    </message>
    <message>
        <source>Webbplatsen ber program att inte hämta filerna, och det följer vi. Hämta dem i webbläsaren och lägg in dem själv.</source>
        <translation>The website asks programs not to fetch the files, and we follow that. Fetch them in the browser and import them yourself.</translation>
    </message>
    <message>
        <source>Platsen har fler filer eller mappar än programmet går igenom. Välj en mapp längre in.</source>
        <translation>The place has more files or folders than the program goes through. Choose a folder further in.</translation>
    </message>
    <message>
        <source>Filen kom inte fram i den längd som servern hade sagt, så den togs inte in. Programmet hämtar den igen.</source>
        <translation>The file did not arrive in the length that the server had told, so it was not imported. The program fetches it again.</translation>
    </message>
    <message>
        <source>Platsen är tom, fast det fanns handlingar där förut. Inget har tagits bort här. Titta efter om adressen eller mappen fortfarande stämmer.</source>
        <translation>The place is empty, although there were papers before. Nothing has been removed here. Check that the address or the folder is still right.</translation>
    </message>
    <message>
        <source>Det finns ingen sådan plats att hämta från.</source>
        <translation>There is no such place to fetch from.</translation>
    </message>
    <message>
        <source>En hämtning pågår redan. Vänta tills den är klar och försök igen.</source>
        <translation>A fetch is already going on. Wait until it is done and try again.</translation>
    </message>
    <message>
        <source>Flera platser heter {name}. Ange deras id.</source>
        <translation>Several places are called {name}. Give their id.</translation>
    </message>
    <message>
        <source>En stor del av handlingarna saknas på platsen ({missing} av {files}). Inget har tagits bort här. Titta efter om adressen eller mappen fortfarande stämmer. Ska det vara så, välj Ändra och spara.</source>
        <translation>A large part of the papers is missing at the place ({missing} of {files}). Nothing has been removed here. Check that the address or the folder is still right. If it is as it should be, choose Change and save.</translation>
    </message>
    <message>
        <source>Servern svarade något som inte går att läsa som en lista över filer. Det du redan har är kvar. Fråga den som sköter servern.</source>
        <translation>The server answered something that cannot be read as a list of files. What you already have remains. Ask whoever looks after the server.</translation>
    </message>
    <message>
        <source>På den adressen finns ingen mapp som går att hämta från. Be den som delar mappen om adressen för WebDAV.</source>
        <translation>There is no folder at that address to fetch from. Ask whoever shares the folder for the address for WebDAV.</translation>
    </message>
    <message>
        <source>Flera ärenden har nummer {name}. Ange ett av deras id: {candidates}.</source>
        <translation>Several items have the number {name}. Give one of their ids: {candidates}.</translation>
    </message>
    <message>
        <source>I en nämnd gäller 6 kap. 28 § kommunallagen. Välj punkt 1, 2, 3 eller 4, eller osäker.</source>
        <translation>In a board, Chapter 6, Section 28 of the Local Government Act applies. Choose point 1, 2, 3 or 4, or unsure.</translation>
    </message>
    <message>
        <source>I fullmäktige gäller 5 kap. 47 § kommunallagen, inte punkterna i 6 kap. 28 §. Välj 5:47 eller osäker.</source>
        <translation>In the municipal council, Chapter 5, Section 47 of the Local Government Act applies, not the points of Chapter 6, Section 28. Choose 5:47 or unsure.</translation>
    </message>
    <message>
        <source>Det finns inget ärende {name} i sammanträdet. Inget har ändrats.</source>
        <translation>There is no item {name} in the meeting. Nothing has changed.</translation>
    </message>
    <message>
        <source>Ärendet är inte markerat, så det finns inget att ta tillbaka.</source>
        <translation>The item is not marked, so there is nothing to take back.</translation>
    </message>
    <message>
        <source>{name} finns redan bland dina kopplingar.</source>
        <translation>{name} is already among your ties.</translation>
    </message>
    <message>
        <source>Skriv ett namn med minst två bokstäver.</source>
        <translation>Enter a name of at least two letters.</translation>
    </message>
    <message>
        <source>{name} finns inte bland dina kopplingar.</source>
        <translation>{name} is not among your ties.</translation>
    </message>
    <message>
        <source>Ett organisationsnummer har tio siffror. Lämna fältet tomt om du inte vet.</source>
        <translation>An organisation number has ten digits. Leave the field empty if you do not know.</translation>
    </message>
    <message>
        <source>Filen kunde inte sparas där. Handlingen finns kvar i programmet. Välj en annan plats och försök igen.</source>
        <translation>The file could not be saved there. The paper remains in the program. Choose another place and try again.</translation>
    </message>
    <message>
        <source>Filen har fler sidor ({pages}) än programmet tar i en fil ({limit}). Be avsändaren dela upp den.</source>
        <translation>The file has more pages ({pages}) than the program takes in one file ({limit}). Ask the sender to split it.</translation>
    </message>
    <message>
        <source>{name}: sidan {page} är skadad och gick inte att läsa. Resten är med.</source>
        <translation>{name}: page {page} is damaged and could not be read. The rest is included.</translation>
    </message>
    <message>
        <source>Dagen för sammanträdet, {date}, står bara i filens namn. Titta gärna efter att den stämmer.</source>
        <translation>The day of the meeting, {date}, stands only in the name of the file. Please check that it is right.</translation>
    </message>
    <message>
        <source>Det gick inte att läsa ut vilken nämnd papperen gäller. De finns ändå med här.</source>
        <translation>It could not be told which board the papers concern. They are included here all the same.</translation>
    </message>
    <message>
        <source>Dagen för sammanträdet står inte i papperen. Du kan skriva in den själv.</source>
        <translation>The day of the meeting does not stand in the papers. You can enter it yourself.</translation>
    </message>
    <message>
        <source>Det gick inte att läsa ut ärendena ur kallelsen. Den ligger bland sammanträdets papper.</source>
        <translation>The items could not be read from the notice. It lies among the papers of the meeting.</translation>
    </message>
    <message>
        <source>{file}: sidorna {first}–{last} är bilder utan text. De går att läsa men inte att söka i.</source>
        <translation>{file}: pages {first}–{last} are pictures without text. They can be read but not searched.</translation>
    </message>
    <message>
        <source>Numren på {count} ärenden ({first} till {last}) är inte utskrivna utan följer av ordningen.</source>
        <translation>The numbers of {count} items ({first} to {last}) are not written out but follow from the order.</translation>
    </message>
    <message>
        <source>Sammanträdet är inställt. Det står på den plats som handlingarna hämtas från.</source>
        <translation>The meeting is cancelled. It says so at the place that the papers are fetched from.</translation>
    </message>
    <message>
        <source>Inte offentligt, enligt den plats som handlingarna hämtas från: {items}.</source>
        <translation>Not public, according to the place that the papers are fetched from: {items}.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” hör hemma. Nu ligger den under {item}. Du kan flytta den.</source>
        <translation>It is not certain where “{title}” belongs. It is now under {item}. You can move it.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det sidorna {first}–{last}.</source>
        <translation>It is not certain where “{title}” in item {item} begins and ends. It is now pages {first}–{last}.</translation>
    </message>
    <message>
        <source>Ingen sida har alla orden. Här är sidor som har något av dem.</source>
        <translation>No page has all of the words. Here are pages that have some of them.</translation>
    </message>
    <message>
        <source>Skriv något efter ”{field}:”, utan mellanslag.</source>
        <translation>Write something after “{field}:”, without a space.</translation>
    </message>
    <message>
        <source>”{value}” är ingen sorts handling. Det går att skriva tjänsteskrivelse, bilaga, protokollsutdrag, yttrande, föredragningslista, protokoll eller övrigt.</source>
        <translation>“{value}” is no kind of paper. You can write tjänsteskrivelse (official&apos;s report), bilaga (annex), protokollsutdrag (extract of minutes), yttrande (statement), föredragningslista (agenda), protokoll (minutes) or övrigt (other).</translation>
    </message>
    <message>
        <source>NEAR och NÄRA ska stå mellan två ord.</source>
        <translation>NEAR and NÄRA go between two words.</translation>
    </message>
    <message>
        <source>Orden finns nästan överallt. Här är de bästa av de nyaste sidorna.</source>
        <translation>The words are nearly everywhere. Here are the best of the newest pages.</translation>
    </message>
    <message>
        <source>Skriv också något som ska finnas, inte bara vad som inte ska vara med.</source>
        <translation>Write something that should be there as well, not only what should not.</translation>
    </message>
    <message>
        <source>OR och ELLER ska stå mellan två ord.</source>
        <translation>OR and ELLER go between two words.</translation>
    </message>
    <message>
        <source>Skriv minst två bokstäver före *.</source>
        <translation>Write at least two letters before *.</translation>
    </message>
    <message>
        <source>Citattecknet saknar sitt slut. Sökningen läser allt efter det som en fras.</source>
        <translation>The quotation mark is not closed. Everything after it is searched for as a phrase.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket. Här är sidor med ”{meant}”.</source>
        <translation>“{word}” is not in the library. Here are pages with “{meant}”.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket. Sökt utan prickar: här är sidor med ”{meant}”.</source>
        <translation>“{word}” is not in the library. Searched without dots: here are pages with “{meant}”.</translation>
    </message>
    <message>
        <source>”{word}” finns inte i biblioteket.</source>
        <translation>“{word}” is not in the library.</translation>
    </message>
    <message>
        <source>”{value}” är inget år. Skriv till exempel år:2026 eller år:2024..2026.</source>
        <translation>“{value}” is no year. Write for example år:2026 or år:2024..2026.</translation>
    </message>
    <message>
        <source>{file}: sidan {first} är en bild utan text. Den går att läsa men inte att söka i.</source>
        <translation>{file}: page {first} is a picture without text. It can be read but not searched.</translation>
    </message>
    <message>
        <source>Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det bara sidan {first}.</source>
        <translation>It is not certain where “{title}” in item {item} begins and ends. It is now only page {first}.</translation>
    </message>
    <message>
        <source>Lägger det nya biblioteket på plats</source>
        <translation>Putting the new library in its place</translation>
    </message>
    <message>
        <source>Låser biblioteket på nytt</source>
        <translation>Locking the library anew</translation>
    </message>
    <message>
        <source>Samlar ihop biblioteket</source>
        <translation>Gathering the library</translation>
    </message>
    <message>
        <source>Läser igenom säkerhetskopian</source>
        <translation>Reading through the backup</translation>
    </message>
    <message>
        <source>Läser in säkerhetskopian</source>
        <translation>Importing the backup</translation>
    </message>
    <message>
        <source>Skriver säkerhetskopian</source>
        <translation>Writing the backup</translation>
    </message>
    <message>
        <source>Samlar ihop det du har skrivit</source>
        <translation>Gathering what you have written</translation>
    </message>
    <message>
        <source>Sparar filen</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>Skriver ut, sida {done} av {total}</source>
        <translation>Printing, page {done} of {total}</translation>
    </message>
    <message>
        <source>Förbereder utskriften</source>
        <translation>Preparing the print</translation>
    </message>
    <message>
        <source>Läser filer, {done} klara</source>
        <translation>Reading files, {done} done</translation>
    </message>
    <message>
        <source>Flyttar med markeringar, {done} av {total}</source>
        <translation>Moving marks along, {done} of {total}</translation>
    </message>
    <message>
        <source>Sparar</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Letar upp ärenden och handlingar</source>
        <translation>Finding items and papers</translation>
    </message>
    <message>
        <source>Tar bort det sista från disken</source>
        <translation>Removing the last of it from the disk</translation>
    </message>
    <message>
        <source>Rensar, {done} av {total} sammanträden klara</source>
        <translation>Purging, {done} of {total} meetings done</translation>
    </message>
    <message>
        <source>Läser texten i bilderna, sida {page}</source>
        <translation>Reading the text in the pictures, page {page}</translation>
    </message>
    <message>
        <source>Allt går att söka i</source>
        <translation>Everything can be searched</translation>
    </message>
    <message>
        <source>{done} av {total} sidor sökbara</source>
        <translation>{done} of {total} pages searchable</translation>
    </message>
    <message>
        <source>Läser sida {done} av {total}</source>
        <translation>Reading page {done} of {total}</translation>
    </message>
    <message>
        <source>Hämtar handlingar, {done} av {total}</source>
        <translation>Fetching papers, {done} of {total}</translation>
    </message>
    <message>
        <source>Frågar efter nya handlingar</source>
        <translation>Asking for new papers</translation>
    </message>
    <message>
        <source>Kontrollerar filerna på disken</source>
        <translation>Checking the files on the disk</translation>
    </message>
    <message>
        <source>Kontrollerar biblioteket</source>
        <translation>Checking the library</translation>
    </message>
    <message>
        <source>Läser protokoll, {done} av {total}</source>
        <translation>Reading minutes, {done} of {total}</translation>
    </message>
    <message>
        <source>Letar efter dina kopplingar, {done} av {total} handlingar</source>
        <translation>Looking for your ties, {done} of {total} papers</translation>
    </message>
    <message>
        <source>Uppdaterar biblioteket till den nya versionen av programmet</source>
        <translation>Updating the library to the new version of the program</translation>
    </message>
    <message>
        <source>Något gick fel ({code}).</source>
        <translation>Something went wrong ({code}).</translation>
    </message>
    <message>
        <source>Överstrykning</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>Understrykning</source>
        <translation>Underline</translation>
    </message>
    <message>
        <source>Genomstrykning</source>
        <translation>Strikeout</translation>
    </message>
    <message>
        <source>Markerat område</source>
        <translation>Marked area</translation>
    </message>
    <message>
        <source>Notislapp</source>
        <translation>Sticky note</translation>
    </message>
    <message>
        <source>Text på sidan</source>
        <translation>Text on the page</translation>
    </message>
    <message>
        <source>Teckning</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Bokmärke</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>Gul</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Grön</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Turkos</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Rosa</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Lila</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Sammanfattning</source>
        <translation type="unfinished">Summary</translation>
    </message>
    <message>
        <source>Förslag till beslut</source>
        <translation type="unfinished">Proposed decision</translation>
    </message>
    <message>
        <source>Mina anteckningar</source>
        <translation type="unfinished">My notes</translation>
    </message>
    <message>
        <source>Mina markeringar</source>
        <translation type="unfinished">My marks</translation>
    </message>
    <message>
        <source>s. {page}, tryckt {label}</source>
        <translation>p. {page}, printed {label}</translation>
    </message>
    <message>
        <source>finns inte kvar i den nya versionen, förut s. {page}</source>
        <translation>no longer in the new version, was on p. {page}</translation>
    </message>
    <message>
        <source>Bokmärke, s. {page}</source>
        <translation>Bookmark, p. {page}</translation>
    </message>
    <message>
        <source>Handlingar utan ärende</source>
        <translation>Papers without an item</translation>
    </message>
    <message>
        <source>Du har inte skrivit eller markerat något till det här sammanträdet.</source>
        <translation>You have not written or marked anything for this meeting.</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Frågor</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Yrkande</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Protokollsanteckning</source>
        <translation>Note to the minutes</translation>
    </message>
    <message>
        <source>Att säga</source>
        <translation>To say</translation>
    </message>
    <message>
        <source>Sammanträde</source>
        <translation type="unfinished">Meeting</translation>
    </message>
    <message>
        <source>Sammanträden</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>IFN Desktop: rapport om ett fel, {when}</source>
        <translation>IFN Desktop: report of a fault, {when}</translation>
    </message>
    <message>
        <source>Rapporten innehåller inget ur handlingarna och skickas inte av programmet.</source>
        <translation>The report contains nothing from the papers and is not sent by the program.</translation>
    </message>
    <message>
        <source>Var i programmet det hände:</source>
        <translation>Where in the program it happened:</translation>
    </message>
    <message>
        <source>Det sista i loggen:</source>
        <translation>The end of the log:</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Nämnd</source>
        <translation type="unfinished">Board</translation>
    </message>
    <message>
        <source>Ärende</source>
        <translation type="unfinished">Item</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation type="unfinished">Case number</translation>
    </message>
    <message>
        <source>Markering</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Lagrum</source>
        <translation>Section of the law</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Eget skäl</source>
        <translation>Own reason</translation>
    </message>
    <message>
        <source>Jäv markerat</source>
        <translation type="unfinished">Recusal marked</translation>
    </message>
    <message>
        <source>Osäker, vill få prövat</source>
        <translation>Unsure, wants it decided</translation>
    </message>
    <message>
        <source>Tillbakatagen</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>markerat</source>
        <translation type="unfinished">marked</translation>
    </message>
    <message>
        <source>ändrat</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>tillbakataget</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Inget är markerat.</source>
        <translation>Nothing is marked.</translation>
    </message>
    <message>
        <source>Mina jävsanmälningar</source>
        <translation>My declarations of recusal</translation>
    </message>
    <message>
        <source>Anteckningar</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Jäv</source>
        <translation type="unfinished">Recusal</translation>
    </message>
    <message>
        <source>Utan sammanträde</source>
        <translation type="unfinished">Without a meeting</translation>
    </message>
    <message>
        <source>Skrivet vid markeringar i handlingarna</source>
        <translation>Written at marks in the papers</translation>
    </message>
    <message>
        <source>sidan {page}</source>
        <translation>page {page}</translation>
    </message>
    <message>
        <source>Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas.</source>
        <translation>You have marked recusal. Declare it and leave the meeting before the item is dealt with.</translation>
    </message>
    <message>
        <source>Du har markerat att du är osäker på om du är jävig. Be nämnden pröva det.</source>
        <translation>You have marked that you are unsure whether you must recuse yourself. Ask the board to decide.</translation>
    </message>
    <message>
        <source>överstrykningen</source>
        <translation>the highlight</translation>
    </message>
    <message>
        <source>understrykningen</source>
        <translation>the underline</translation>
    </message>
    <message>
        <source>genomstrykningen</source>
        <translation>the strikeout</translation>
    </message>
    <message>
        <source>det markerade området</source>
        <translation>the marked area</translation>
    </message>
    <message>
        <source>notislappen</source>
        <translation>the sticky note</translation>
    </message>
    <message>
        <source>texten på sidan</source>
        <translation>the text on the page</translation>
    </message>
    <message>
        <source>teckningen</source>
        <translation>the drawing</translation>
    </message>
    <message>
        <source>bokmärket</source>
        <translation>the bookmark</translation>
    </message>
    <message>
        <source>markeringarna</source>
        <translation>the marks</translation>
    </message>
    <message>
        <source>kommentaren</source>
        <translation>the comment</translation>
    </message>
    <message>
        <source>den nya färgen</source>
        <translation>the new colour</translation>
    </message>
    <message>
        <source>flytten</source>
        <translation>the move</translation>
    </message>
    <message>
        <source>placeringen</source>
        <translation>the placing</translation>
    </message>
    <message>
        <source>valet att låta markeringen stå kvar</source>
        <translation>the choice to leave the mark</translation>
    </message>
    <message>
        <source>borttagningen</source>
        <translation>the removal</translation>
    </message>
    <message>
        <source>färgernas namn</source>
        <translation>the names of the colours</translation>
    </message>
    <message>
        <source>anteckningen</source>
        <translation>the note</translation>
    </message>
    <message>
        <source>ändringen i anteckningen</source>
        <translation>the change of the note</translation>
    </message>
    <message>
        <source>borttagningen av anteckningen</source>
        <translation>the removal of the note</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation type="unfinished">Undo</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>s. {after} är ny</source>
        <translation>p. {after} is new</translation>
    </message>
    <message>
        <source>gamla s. {before} har tagits bort</source>
        <translation>old p. {before} has been removed</translation>
    </message>
    <message>
        <source>s. {before} har flyttats till s. {after}</source>
        <translation>p. {before} has been moved to p. {after}</translation>
    </message>
    <message>
        <source>{old} blev {new}</source>
        <translation>{old} became {new}</translation>
    </message>
    <message>
        <source>tillkom: {new}</source>
        <translation>added: {new}</translation>
    </message>
    <message>
        <source>togs bort: {old}</source>
        <translation>removed: {old}</translation>
    </message>
    <message>
        <source>”{old}” blev ”{new}”</source>
        <translation>“{old}” became “{new}”</translation>
    </message>
    <message>
        <source>1 sida är en bild utan text: jämför den själv.</source>
        <translation>1 page is a picture without text: compare it yourself.</translation>
    </message>
    <message>
        <source>1 oförändrad sida</source>
        <translation>1 unchanged page</translation>
    </message>
    <message>
        <source>{n} oförändrade sidor</source>
        <translation>{n} unchanged pages</translation>
    </message>
    <message>
        <source>s. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>Inga ord skiljer.</source>
        <translation>No words differ.</translation>
    </message>
    <message>
        <source>1 sida är oförändrad</source>
        <translation>1 page is unchanged</translation>
    </message>
    <message>
        <source>{n} sidor är oförändrade</source>
        <translation>{n} pages are unchanged</translation>
    </message>
    <message>
        <source>{n} sidor är bilder utan text: jämför dem själv.</source>
        <translation>{n} pages are pictures without text: compare them yourself.</translation>
    </message>
    <message>
        <source>gamla s. {page}</source>
        <translation>old p. {page}</translation>
    </message>
    <message>
        <source>1 ändring.</source>
        <translation>1 change.</translation>
    </message>
    <message>
        <source> och hopfälld.</source>
        <translation> and folded.</translation>
    </message>
    <message>
        <source> och hopfällda.</source>
        <translation> and folded.</translation>
    </message>
    <message>
        <source>{n} ändringar.</source>
        <translation>{n} changes.</translation>
    </message>
    <message>
        <source>Låstes upp</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>Låstes</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Fel lösenord eller återställningskod</source>
        <translation>Wrong password or recovery code</translation>
    </message>
    <message>
        <source>Handlingar lästes in</source>
        <translation>Papers were imported</translation>
    </message>
    <message>
        <source>Handlingar hämtades</source>
        <translation>Papers were fetched</translation>
    </message>
    <message>
        <source>Anteckningar sparades till en fil utanför programmet</source>
        <translation>Notes were saved to a file outside the program</translation>
    </message>
    <message>
        <source>Utskrift</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>En handling sparades till en fil utanför programmet</source>
        <translation>A paper was saved to a file outside the program</translation>
    </message>
    <message>
        <source>Handlingar rensades bort</source>
        <translation>Papers were purged</translation>
    </message>
    <message>
        <source>Biblioteket tömdes</source>
        <translation>The library was emptied</translation>
    </message>
    <message>
        <source>Säkerhetskopia gjordes</source>
        <translation>A backup was made</translation>
    </message>
    <message>
        <source>Biblioteket lades tillbaka från en säkerhetskopia</source>
        <translation>The library was restored from a backup</translation>
    </message>
    <message>
        <source>Biblioteket kontrollerades</source>
        <translation>The library was checked</translation>
    </message>
    <message>
        <source>Sättet att låsa upp ändrades</source>
        <translation>The way of unlocking was changed</translation>
    </message>
    <message>
        <source>Nyckeln byttes</source>
        <translation>The key was changed</translation>
    </message>
    <message>
        <source>Ny återställningskod gjordes</source>
        <translation>A new recovery code was made</translation>
    </message>
    <message>
        <source>Den här listan tömdes</source>
        <translation>This list was emptied</translation>
    </message>
    <message>
        <source>Något som en nyare version av programmet har gjort</source>
        <translation>Something that a newer version of the program has done</translation>
    </message>
    <message>
        <source>handling</source>
        <translation type="unfinished">paper</translation>
    </message>
    <message>
        <source>handlingar</source>
        <translation type="unfinished">papers</translation>
    </message>
    <message>
        <source>fil</source>
        <translation type="unfinished">file</translation>
    </message>
    <message>
        <source>filer</source>
        <translation type="unfinished">files</translation>
    </message>
    <message>
        <source>sida</source>
        <translation type="unfinished">page</translation>
    </message>
    <message>
        <source>sidor</source>
        <translation type="unfinished">pages</translation>
    </message>
    <message>
        <source>sammanträde</source>
        <translation type="unfinished">meeting</translation>
    </message>
    <message>
        <source>sammanträden</source>
        <translation type="unfinished">meetings</translation>
    </message>
    <message>
        <source>anteckning</source>
        <translation type="unfinished">note</translation>
    </message>
    <message>
        <source>anteckningar</source>
        <translation type="unfinished">notes</translation>
    </message>
    <message>
        <source>rad</source>
        <translation>row</translation>
    </message>
    <message>
        <source>rader</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>fel</source>
        <translation>faults</translation>
    </message>
    <message>
        <source>försök</source>
        <translation>tries</translation>
    </message>
</context>
</TS>
