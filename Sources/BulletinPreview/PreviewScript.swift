import BulletinCore

/// What the server adds to the pages on their way to the browser; the built files know nothing of it.
package enum PreviewScript {
  static let pagePath = "/__kheo/live.js"
  static let workerPath = "/__kheo/worker.js"
  static let eventsPath = "/__kheo/events"

  /// The page with the script at its end.
  package static func injected(into html: [UInt8], _ state: PreviewState, isWaiting: Bool = false) -> [UInt8] {
    // `run` is made of letters and digits, see ReloadStream.
    let element =
      "<script src=\"\(pagePath)\" data-run=\"\(state.run)\" data-site=\"\(state.site)\" "
      + "data-revision=\"\(state.revision)\"\(isWaiting ? " data-waiting" : "")></script>"
    let place = lastBodyEnd(of: html) ?? html.count
    return html[..<place] + Array(element.utf8) + html[place...]
  }

  private static func lastBodyEnd(of html: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard html.count >= tag.count else { return nil }
    return (0...(html.count - tag.count)).last { start in
      html[start] == tag[0] && zip(html[start...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// One connection for all tabs of a browser: browsers open at most six to a server, and the seventh tab would wait for ever.
  static let worker = """
    'use strict';
    var last = null, ports = [];
    onconnect = function (event) {
      var port = event.ports[0];
      ports.push(port);
      port.onmessage = function () { ports = ports.filter(function (other) { return other !== port; }); };
      if (last) port.postMessage(last);
    };
    var source = new EventSource('\(eventsPath)');
    source.onmessage = function (event) {
      last = event.data;
      ports.forEach(function (port) { port.postMessage(last); });
    };
    // What an earlier server said is not to be told to pages of the next one.
    source.onerror = function () { last = null; };

    """

  /// The script of every page: listens, reloads at the place where the reader was, shows errors over the page.
  static let page = start + reloading + overlay + listening

  private static let start = """
    (function () {
      'use strict';
      var me = document.currentScript.dataset, run = me.run, site = +me.site, revision = +me.revision;
      var waiting = 'waiting' in me, leaving = false, shown = -1, host = null, port = null;
      var key = 'kheo:' + location.pathname;

      function take(text) {
        var state = JSON.parse(text);
        if (leaving) return;
        if (state.run !== run || state.site > site || (waiting && state.revision > revision)) leave();
        else if (!waiting && state.revision !== shown) { shown = state.revision; show(state); }
      }


    """

  /// The reader was at the first block that is not above the window. After the reload the block with the same text goes to
  /// the same height, so that what was written above it moves nothing; if its own text is another one now, the block in its
  /// place does. A few frames long, because blocks far away are laid out late.
  private static let reloading = #"""
      function leave() {
        leaving = true;
        // Tabs that nobody sees come back to life when they are looked at, not all at once.
        if (document.hidden) document.addEventListener('visibilitychange', go, {once: true});
        else go();
      }

      function go() {
        keepPlace();
        location.reload();
      }

      function blocks() {
        var names = 'h1,h2,h3,h4,h5,h6,p,li,tr,figure,blockquote,pre,dt,dd';
        return Array.from((document.querySelector('main') || document.body).querySelectorAll(names));
      }

      function keepPlace() {
        var all = blocks(), place = {x: scrollX, y: scrollY, count: all.length};
        var index = scrollY > 0 ? all.findIndex(function (block) {
          var box = block.getBoundingClientRect();
          return box.height > 0 && box.bottom > 0 && box.top >= -box.height / 2;
        }) : -1;
        if (index >= 0) {
          place.index = index;
          place.text = all[index].textContent.slice(0, 500);
          place.top = all[index].getBoundingClientRect().top;
        }
        try {
          sessionStorage.setItem(key, JSON.stringify(place));
          history.scrollRestoration = 'manual';
        } catch (error) { /* without storage the browser's own memory has to do */ }
      }

      function findBlock(place) {
        if (!('index' in place)) return null;
        var all = blocks(), best = null, distance = Infinity;
        all.forEach(function (block, index) {
          if (Math.abs(index - place.index) < distance && block.textContent.slice(0, 500) === place.text) {
            best = block;
            distance = Math.abs(index - place.index);
          }
        });
        return best || (all.length === place.count ? all[place.index] : null);
      }

      function findPlace() {
        var place = null, frames = 0;
        try {
          place = JSON.parse(sessionStorage.getItem(key));
          sessionStorage.removeItem(key);
        } catch (error) { /* as above */ }
        if (!place) return;
        var block = findBlock(place), isTaken = false;
        ['wheel', 'touchstart', 'keydown', 'mousedown'].forEach(function (name) {
          addEventListener(name, function () { isTaken = true; }, {once: true, passive: true});
        });
        function settle() {
          if (isTaken || ++frames > 10) {
            history.scrollRestoration = 'auto';
            return;
          }
          var y = block ? scrollY + block.getBoundingClientRect().top - place.top : place.y;
          scrollTo({left: place.x, top: y, behavior: 'instant'});
          requestAnimationFrame(settle);
        }
        settle();
        addEventListener('load', function () { frames = 0; settle(); }, {once: true});
      }


    """#

  /// In a shadow tree, out of reach of the site's style sheet; what people wrote goes in as text only.
  private static let overlay = #"""
      function add(parent, name, text, className) {
        var element = document.createElement(name);
        if (text) element.textContent = text;
        if (className) element.className = className;
        return parent.appendChild(element);
      }

      function hide() {
        if (host) host.remove();
        host = null;
        removeEventListener('keydown', hideByKey);
      }

      function hideByKey(event) { if (event.key === 'Escape') hide(); }

      function show(state) {
        hide();
        if (!state.faults.length) return;
        host = add(document.body, 'kheo-preview-errors');
        var root = host.attachShadow({mode: 'open'});
        add(root, 'style', style);
        var box = add(root, 'div', '', 'box');
        box.setAttribute('role', 'alert');
        box.tabIndex = 0;
        add(box, 'p', state.title, 'title');
        var list = add(box, 'ol');
        state.faults.forEach(function (fault) {
          var item = add(list, 'li');
          if (fault.place) add(item, 'code', fault.place);
          add(item, 'strong', fault.headline);
          if (fault.fix) add(item, 'span', state.fixLabel + ': ' + fault.fix);
          (fault.notes || []).forEach(function (note) { add(item, 'span', note); });
        });
        if (state.more) add(box, 'p', state.more);
        add(box, 'button', state.hide).onclick = hide;
        addEventListener('keydown', hideByKey);
      }

      var style = ':host{all:initial}' +
        '.box{position:fixed;z-index:2147483647;left:0;right:0;bottom:0;max-height:60vh;overflow:auto;box-sizing:border-box;' +
        'padding:1rem 1.25rem;background:#2b0d10;color:#fff;border-top:4px solid #ff6b6b;font:1rem/1.5 sans-serif}' +
        '.box:focus-visible,button:focus-visible{outline:3px solid #ffd166;outline-offset:-3px}' +
        'p{margin:0 0 .75rem}.title{font-weight:bold}ol{margin:0 0 .75rem;padding-left:1.5rem}li{margin-bottom:.5rem}' +
        'code,strong,span{display:block;overflow-wrap:anywhere}code{font-family:monospace;color:#ffd166}' +
        'button{font:inherit;padding:.25rem .75rem;color:#000;background:#fff;border:1px solid #fff;border-radius:.25rem}' +
        '@media print{.box{display:none}}';


    """#

  private static let listening = """
      findPlace();
      if (typeof SharedWorker === 'function') {
        port = new SharedWorker('\(workerPath)').port;
        port.onmessage = function (event) { take(event.data); };
        addEventListener('pagehide', function () { port.postMessage('bye'); });
        // A page that comes back by the Back button was silent meanwhile, and may be old.
        addEventListener('pageshow', function (event) { if (event.persisted) location.reload(); });
      } else {
        new EventSource('\(eventsPath)').onmessage = function (event) { take(event.data); };
      }
    })();

    """
}
