<#-- The shortcuts; shortcuts: whether single keys do something. -->
<@ui.page title=m("help.title") wide=false>
      <@ui.heading title=m("help.title") lede=m("help.lede")/>
      <div class="panel stack">
        <h2 class="panel__title">${m("help.everywhere")}</h2>
        <dl class="definition">
          <dt><kbd>/</kbd></dt><dd>${m("help.search")}</dd>
          <dt><kbd>?</kbd></dt><dd>${m("help.this-page")}</dd>
          <dt><kbd>${m("help.key.escape")}</kbd></dt><dd>${m("help.close")}</dd>
        </dl>
        <form method="post" action="${desk}/help" class="stack stack--s">
          <@ui.token/>
          <p><#if shortcuts>${m("help.single-keys.on")}<#else>${m("help.single-keys.off")}</#if></p>
          <div class="button-row"><#if shortcuts><button class="button" type="submit" name="shortcuts" value="off">${m("help.turn-off")}</button><#else><button class="button" type="submit" name="shortcuts" value="on">${m("help.turn-on")}</button></#if></div>
        </form>
      </div>
      <div class="panel stack">
        <h2 class="panel__title">${m("help.writing")}</h2>
        <dl class="definition">
          <dt><kbd>Ctrl</kbd> + <kbd>S</kbd></dt><dd>${m("help.save")}</dd>
          <dt><kbd>Ctrl</kbd> + <kbd>B</kbd></dt><dd>${m("help.bold")}</dd>
          <dt><kbd>Ctrl</kbd> + <kbd>I</kbd></dt><dd>${m("help.italic")}</dd>
          <dt><kbd>Ctrl</kbd> + <kbd>K</kbd></dt><dd>${m("help.link")}</dd>
          <dt><kbd>Ctrl</kbd> + <kbd>Alt</kbd> + <kbd>3</kbd></dt><dd>${m("help.heading")}</dd>
          <dt><kbd>Ctrl</kbd> + <kbd>${m("help.key.shift")}</kbd> + <kbd>8</kbd></dt><dd>${m("help.list")}</dd>
          <dt><kbd>Alt</kbd> + <kbd>${m("help.key.shift")}</kbd> + <kbd>→</kbd></dt><dd>${m("help.indent")}</dd>
          <dt><kbd>Alt</kbd> + <kbd>F10</kbd></dt><dd>${m("help.toolbar")}</dd>
        </dl>
        <p class="quiet">${m("help.mac")}</p>
      </div>
</@ui.page>
