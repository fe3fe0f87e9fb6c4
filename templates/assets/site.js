// Text size, light or dark, printing, copying a story's address. Every page reads and works without this file.
// One classic script in old JavaScript: it has to run from file:// and on old phones.
(function () {
  'use strict';
  var root = document.documentElement;
  var isFile = location.protocol === 'file:';

  function choose(name, value) {
    root.setAttribute('data-' + name, value);
    try { localStorage.setItem('kheo-' + name, value); } catch (e) {}
  }

  function each(selector, work) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), work);
  }

  function on(selector, work) {
    each(selector, function (button) {
      button.addEventListener('click', function () { work(button); });
    });
  }

  on('[data-text-step]', function (button) {
    var size = Number(root.getAttribute('data-text')) + Number(button.getAttribute('data-text-step'));
    choose('text', Math.max(-1, Math.min(3, size)));
  });

  on('[data-scheme-switch]', function () {
    var chosen = root.getAttribute('data-scheme');
    var isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    choose('scheme', isDark ? 'light' : 'dark');
  });

  on('[data-print]', function () { print(); });

  on('[data-copy]', function (button) {
    var field = document.createElement('textarea');
    field.value = document.querySelector('link[rel="canonical"]').href;
    button.parentNode.appendChild(field);
    field.select();
    if (document.execCommand('copy')) button.textContent = 'Đã chép địa chỉ';
    field.parentNode.removeChild(field);
    button.focus();
  });

  // On phones the style sheet skips what lies below the first screen. Once all has come it is laid out too, in an idle moment, so that the
  // scroll bar tells the truth and “back” finds its place.
  addEventListener('load', function () {
    function layOut() { root.classList.add('laid-out'); }
    if (window.requestIdleCallback) requestIdleCallback(layOut); else setTimeout(layOut, 200);
  });

  // Firefox keeps a separate memory for every file, so that on file:// the choices travel in the address.
  if (isFile) {
    document.addEventListener('click', function (event) {
      var link = event.target.closest && event.target.closest('a[href]');
      if (!link || link.protocol !== 'file:' || link.search || link.getAttribute('href')[0] === '#') return;
      var given = ['text', 'scheme'].filter(function (name) { return root.hasAttribute('data-' + name); });
      link.search = given.map(function (name) { return 'kheo-' + name + '=' + root.getAttribute('data-' + name); }).join('&');
    }, true);
  }
})();
